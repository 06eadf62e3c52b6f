package th.prmind.engineio;

import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * One line of a bench: what was measured, and what it must be.
 *
 * @param bar what is asked, in words; empty where nothing is
 */
record Bar(String what, double figure, String unit, String bar, boolean holds) {

    /** For a person. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-72s %10.2f %-7s %-14s %s",
                what,
                figure,
                unit,
                bar,
                bar.isEmpty() ? "" : holds ? "holds" : "falls short");
    }

    /** For a program: one object. */
    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FindingJson.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("what", what);
            json.writeNumberProperty("figure", Math.round(figure * 1000) / 1000.0);
            json.writeStringProperty("unit", unit);
            json.writeStringProperty("bar", bar);
            json.writeStringProperty("verdict", holds ? "holds" : "falls short");
            json.writeEndObject();
        }
        return out.toString();
    }
}
