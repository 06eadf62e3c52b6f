package th.prmind.engineio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads releases one by one from a file of JSON lines, gzipped or not, holding one line at a time. A line that cannot be
 * used is named and passed over; the rest goes on. For one thread.
 */
public final class Releases implements Closeable {

    /** Longest line taken in, in bytes; thirty times the longest on record. */
    private static final int LONGEST_LINE = 32 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_LINE)
                    .maxNestingDepth(50)
                    .build())
            .build();

    private final String file;
    private final Consumer<Problem> onBad;
    private final CountedBytes raw;
    private final long size;
    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int filled;
    private long line;
    private boolean damaged;

    private Releases(String file, long size, CountedBytes raw, InputStream in, Consumer<Problem> onBad) {
        this.file = file;
        this.size = size;
        this.raw = raw;
        this.in = in;
        this.onBad = onBad;
    }

    /**
     * Opens a file.
     *
     * @param onBad told of every line that is passed over, as it is met
     * @throws BadInput when there is no such file
     */
    public static Releases open(Path file, Consumer<Problem> onBad) throws BadInput, IOException {
        if (Files.isDirectory(file)) {
            throw new BadInput(
                    file.toString(),
                    0,
                    "เป็นโฟลเดอร์ โปรดระบุแฟ้ม .jsonl.gz",
                    "this is a folder; name a .jsonl.gz file");
        }
        InputStream opened;
        try {
            opened = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new BadInput(
                    file.toString(),
                    0,
                    "ไม่พบแฟ้มนี้ โปรดตรวจชื่อและที่อยู่",
                    "no such file; check its name and folder");
        }
        try {
            CountedBytes raw = new CountedBytes(opened);
            InputStream buffered = new BufferedInputStream(raw, 1 << 16);
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            InputStream in = gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
            return new Releases(file.toString(), Files.size(file), raw, in, onBad);
        } catch (ZipException | EOFException e) {
            opened.close();
            throw new BadInput(
                    file.toString(), 0, "แฟ้ม gzip เสียหาย โปรดคัดลอกมาใหม่", "damaged gzip file; copy it again");
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The next release that can be used, or null at the end. */
    public @Nullable Release next() throws IOException {
        for (byte[] bytes = nextLine(); bytes != null; bytes = nextLine()) {
            Release release = bytes.length == 0 ? null : parse(bytes);
            if (release != null) {
                return release;
            }
        }
        return null;
    }

    /** The lines read so far, bad and empty ones included. */
    public long line() {
        return line;
    }

    /** How much of the file has been read, from 0 to 1. */
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) raw.count / size);
    }

    /** The bytes of the next line without its end, empty for a blank or an overlong one; null at the end of the file. */
    private byte @Nullable [] nextLine() throws IOException {
        ByteArrayOutputStream longLine = null;
        int length = 0;
        while (true) {
            if (at == filled && !fill()) {
                if (length == 0 || damaged) {
                    return null;
                }
                break;
            }
            int end = at;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            if (longLine == null) {
                longLine = new ByteArrayOutputStream(Math.max(1 << 14, end - at));
            }
            length += end - at;
            if (length <= LONGEST_LINE) {
                longLine.write(block, at, end - at);
            } else {
                length = LONGEST_LINE + 1;
            }
            boolean whole = end < filled;
            at = whole ? end + 1 : end;
            if (whole) {
                break;
            }
            length = Math.max(length, 1);
        }
        line++;
        if (length > LONGEST_LINE) {
            bad("บรรทัดยาวเกิน 32 MB จึงข้ามไป", "the line is longer than 32 MB and was passed over");
            return new byte[0];
        }
        return longLine == null ? new byte[0] : longLine.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = 0;
        if (damaged) {
            return false;
        }
        try {
            filled = Math.max(0, in.read(block));
        } catch (ZipException | EOFException e) {
            damaged = true;
            line++;
            bad(
                    "แฟ้ม gzip เสียหายหรือขาดตอนที่บรรทัดนี้ โปรดคัดลอกมาใหม่",
                    "the gzip file is damaged or cut off here; copy it again");
        }
        return filled > 0;
    }

    private @Nullable Release parse(byte[] bytes) {
        if (isBlank(bytes)) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                bad("ต้องเป็นวัตถุ JSON หนึ่งรายการต่อบรรทัด", "expected one JSON object a line");
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                    fields.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                bad("มีข้อความเกินหลังวงเล็บปิด", "there is something after the closing bracket");
                return null;
            }
        } catch (JacksonException e) {
            bad("อ่านเป็น JSON ไม่ได้ จึงข้ามบรรทัดนี้", "not readable as JSON; the line was passed over");
            return null;
        }
        return release(fields);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Release release(Map<String, String> fields) {
        String id = needed(fields, "id");
        String published = needed(fields, "published");
        String title = needed(fields, "title");
        String text = needed(fields, "text");
        if (id == null || published == null || title == null || text == null) {
            return null;
        }
        try {
            return new Release(
                    id,
                    LocalDate.parse(published),
                    fields.getOrDefault("category", ""),
                    title,
                    fields.getOrDefault("url", ""),
                    text,
                    line);
        } catch (DateTimeException e) {
            bad(
                    "published ต้องเป็นวันที่ เช่น 2023-09-26 จึงข้ามบรรทัดนี้",
                    "published must be a day such as 2023-09-26; the line was passed over");
            return null;
        }
    }

    private @Nullable String needed(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || (name.equals("id") && value.isBlank())) {
            bad("ขาด " + name + " จึงข้ามบรรทัดนี้", name + " is missing; the line was passed over");
            return null;
        }
        return value;
    }

    private void bad(String th, String en) {
        onBad.accept(new Problem(file, (int) Math.min(line, Integer.MAX_VALUE), th, en));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static final class CountedBytes extends FilterInputStream {

        private long count;

        CountedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
