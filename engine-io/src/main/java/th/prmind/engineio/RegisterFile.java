package th.prmind.engineio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import th.prmind.engine.Register;

/**
 * The people register as a file:
 *
 * <pre>{@code
 * people:
 *   - id: nattapon
 *     name: "ณัฐพล รังสิตพล"
 *     name_en: "Nattapon Rangsitpol"
 *     honorifics: ["ดร.", "นาย"]
 *     short_forms: ["ปอก. ณัฐพล"]
 *     posts:
 *       - {position: "ปลัดกระทรวงอุตสาหกรรม", from: 2022-10-01, to: 2026-09-30, acting: false}
 * }</pre>
 *
 * @param warnings keys that the format does not know
 */
public record RegisterFile(Register register, List<Problem> warnings) {

    public RegisterFile {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file.
     *
     * @throws BadInput with every mistake found, each with its line
     */
    public static RegisterFile read(Path file) throws BadInput, IOException {
        return parse(file.toString(), TextFile.read(file));
    }

    /** Reads text; {@code name} stands for the file in problems. */
    public static RegisterFile parse(String name, String yaml) throws BadInput {
        YamlMap top = YamlMap.parse(name, yaml);
        List<Register.Entry> people =
                top.maps("people").stream().map(RegisterFile::entry).toList();
        return new RegisterFile(new Register(people), top.finish());
    }

    private static Register.Entry entry(YamlMap map) {
        return new Register.Entry(
                map.text("id"),
                map.texts("honorifics"),
                map.text("name"),
                map.optional("name_en"),
                map.texts("short_forms"),
                map.maps("posts").stream().map(RegisterFile::post).toList());
    }

    private static Register.Post post(YamlMap map) {
        return new Register.Post(
                map.text("position"),
                map.optional("position_en"),
                map.day("from"),
                map.day("to"),
                map.truth("acting", false));
    }
}
