package th.prmind.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import th.prmind.platform.web.Refusal;

/**
 * What somebody said aloud.
 *
 * @param mediaType what the bytes are, whatever the file was called
 * @param seconds how long it is, as the browser of whoever spoke measured it; null where it is not known
 */
public record VoiceNote(
        String mediaType, byte[] bytes, @Nullable Integer seconds) {

    /** Bytes; three minutes of what phones record at their best have some 3 MB. */
    public static final int LARGEST = 6 * 1024 * 1024;

    /** Where in a file its tracks are told: all recorders write them at the beginning. */
    private static final int HEAD = 64 * 1024;

    /* ISO/IEC 14496-12: the handler of a track says what the track is. */
    private static final Pattern SOUND_TRACK = Pattern.compile("hdlr.{8}soun", Pattern.DOTALL);
    private static final Pattern PICTURE_TRACK = Pattern.compile("hdlr.{8}vide", Pattern.DOTALL);

    /* More is no voice note, whatever a browser says. */
    private static final int LONGEST_SECONDS = 3_600;

    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    /**
     * Reads what browsers and phones record: WebM and Ogg with Opus or Vorbis, MP4 with sound alone, MP3.
     *
     * @param seconds as the browser measured it; null, or what can't be, counts as not known
     * @throws Refusal when it is empty, too large, or no sound alone
     */
    public static VoiceNote of(byte[] bytes, @Nullable Integer seconds) {
        if (bytes.length == 0) {
            throw new Refusal("review.voice.empty");
        }
        if (bytes.length > LARGEST) {
            throw new Refusal("review.voice.too-large", LARGEST / 1024 / 1024);
        }
        @Nullable String mediaType = mediaType(bytes);
        if (mediaType == null) {
            throw new Refusal("review.voice.no-sound");
        }
        boolean known = seconds != null && seconds > 0 && seconds <= LONGEST_SECONDS;
        return new VoiceNote(mediaType, bytes, known ? seconds : null);
    }

    /** By the marks that the formats' own documents give; null for everything else, moving pictures among it. */
    private static @Nullable String mediaType(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (bytes.length > 4 && Arrays.equals(bytes, 0, 4, EBML, 0, 4)) {
            boolean sound = head.contains("A_OPUS") || head.contains("A_VORBIS");
            return head.contains("webm") && sound && !head.contains("V_VP") && !head.contains("V_AV1")
                    ? "audio/webm"
                    : null;
        }
        if (head.startsWith("OggS")) {
            boolean sound = head.contains("OpusHead") || head.contains("\u0001vorbis");
            return sound && !head.contains("theora") ? "audio/ogg" : null;
        }
        if (head.startsWith("ftyp", 4)) {
            // A phone's own recorder may tell the tracks at the end of the file.
            String whole = new String(bytes, StandardCharsets.ISO_8859_1);
            return SOUND_TRACK.matcher(whole).find()
                            && !PICTURE_TRACK.matcher(whole).find()
                    ? "audio/mp4"
                    : null;
        }
        return head.startsWith("ID3") || mpegAudio(bytes) ? "audio/mpeg" : null;
    }

    /** ISO/IEC 11172-3: eleven set bits, then layer III of version 1 or 2. */
    private static boolean mpegAudio(byte[] bytes) {
        return bytes.length > 2
                && (bytes[0] & 0xFF) == 0xFF
                && ((bytes[1] & 0xFE) == 0xFA || (bytes[1] & 0xFE) == 0xF2);
    }

    /** As an answer that a player reads in pieces; kept nowhere on the way. */
    public ResponseEntity<Resource> played() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(bytes));
    }
}
