package th.prmind.engineio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads whole files as text, saying plainly when they are not. */
final class TextFile {

    /** Longest text taken in, in bytes; a hundred times the longest release on record. */
    static final int LIMIT = 64 * 1024 * 1024;

    private TextFile() {}

    /** The text of a file in UTF-8, a byte order mark included, as offsets count it. */
    static String read(Path file) throws BadInput, IOException {
        if (Files.isDirectory(file)) {
            throw new BadInput(
                    file.toString(), 0, "เป็นโฟลเดอร์ โปรดระบุแฟ้มข้อความ", "this is a folder; name a text file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw new BadInput(
                    file.toString(),
                    0,
                    "ไม่พบแฟ้มนี้ โปรดตรวจชื่อและที่อยู่",
                    "no such file; check its name and folder");
        }
    }

    /** The same from a stream, named for the message. */
    static String read(String name, InputStream in) throws BadInput, IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new BadInput(
                    name,
                    0,
                    "แฟ้มใหญ่เกิน 64 MB โปรดแบ่งเป็นหลายแฟ้ม",
                    "larger than 64 MB; split it into several files");
        }
        return decode(name, bytes);
    }

    private static String decode(String name, byte[] bytes) throws BadInput {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
            throw new BadInput(
                    name,
                    line,
                    "ไม่ใช่ข้อความแบบ UTF-8 โปรดบันทึกแฟ้มใหม่เป็น UTF-8",
                    "not text in UTF-8; save the file again as UTF-8");
        }
    }
}
