package th.prmind.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import th.prmind.platform.web.Refusal;

/** What kind of file a team is given, by its bytes alone: the name and what the browser claims prove nothing. */
final class TeamFileType {

    /** Bytes. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST_ENTRIES = 5_000;

    private static final Tika TIKA = new Tika();

    private static final Map<String, String> OFFICE = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private TeamFileType() {}

    /**
     * @return its media type
     * @throws Refusal when it is empty, too large, or of no kind that a team may keep
     */
    static String require(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal("network.team.file.empty");
        }
        if (bytes.length > LARGEST) {
            throw new Refusal("network.team.file.too-large", LARGEST / 1024 / 1024);
        }
        String type = TIKA.detect(bytes);
        return switch (type) {
            case "application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp", "text/plain" -> type;
            case "application/zip" -> office(bytes);
            default -> throw new Refusal("network.team.file.unknown");
        };
    }

    /** Word, Excel and PowerPoint since 2007, without programs in them. Names of parts are read, no part is unpacked. */
    private static String office(byte[] bytes) {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() > MOST_ENTRIES) {
                    throw new Refusal("network.team.file.unknown");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("network.team.file.unknown");
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new Refusal("network.team.file.program");
        }
        return OFFICE.entrySet().stream()
                .filter(kind -> names.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Refusal("network.team.file.unknown"));
    }
}
