// The pages that a link opens to people without an account.
import "../platform/forms";
import "./say";
