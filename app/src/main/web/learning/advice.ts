// A speaker with an account advises on a work.
import "../content/say";
