package th.prmind.engineio;

import java.io.StringWriter;
import th.prmind.engine.Finding;
import th.prmind.engine.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes what a check found as one line of JSON. */
public final class FindingJson {

    static final JsonFactory JSON = new JsonFactory();

    private FindingJson() {}

    /**
     * One line, without its end.
     *
     * @param draft names the draft
     * @param prefixed whether ids carry their brief's slug ({@code full-depth-inspection/f1}), as they must when a draft
     *     was checked against several briefs
     */
    public static String line(String draft, Report report, boolean prefixed) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("draft", draft);
            json.writeObjectPropertyStart("messages");
            for (Report.MessageState message : report.messages()) {
                json.writeStringProperty(
                        id(message.brief(), message.id(), prefixed),
                        message.state().name().toLowerCase(java.util.Locale.ROOT));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("findings");
            // What needs a review step of its own is no error of the draft, so it stands apart.
            writeAll(json, report, prefixed, false);
            json.writeEndArray();
            json.writeArrayPropertyStart("sensitive");
            writeAll(json, report, prefixed, true);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void writeAll(JsonGenerator json, Report report, boolean prefixed, boolean sensitive) {
        for (Finding finding : report.findings()) {
            if (sensitive == (finding.kind() == Finding.Kind.SENSITIVE)) {
                write(json, finding, prefixed);
            }
        }
    }

    private static void write(JsonGenerator json, Finding finding, boolean prefixed) {
        json.writeStartObject();
        json.writeStringProperty("kind", finding.kind().code());
        json.writeStringProperty("ref", id(finding.brief(), finding.ref(), prefixed));
        json.writeNumberProperty("start", finding.start());
        json.writeNumberProperty("end", finding.end());
        json.writeStringProperty("text", wellFormed(finding.text()));
        json.writeStringProperty("expected", wellFormed(finding.expected()));
        json.writeObjectPropertyStart("reason");
        json.writeStringProperty("th", wellFormed(finding.reason().th()));
        json.writeStringProperty("en", wellFormed(finding.reason().en()));
        json.writeEndObject();
        if (finding.repair() != null) {
            json.writeStringProperty("repair", wellFormed(finding.repair()));
        }
        json.writeEndObject();
    }

    static String id(String brief, String id, boolean prefixed) {
        return prefixed && !brief.isEmpty() ? brief + "/" + id : id;
    }

    /** The text with half surrogate pairs, which UTF-8 cannot carry, replaced. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
