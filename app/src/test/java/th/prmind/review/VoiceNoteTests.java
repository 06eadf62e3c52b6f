package th.prmind.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.prmind.platform.web.Refusal;

/** What a file is, its first bytes say. */
class VoiceNoteTests {

    @ParameterizedTest
    @CsvSource({
        "'\u001AEß£ B\u0082\u0084webm A_OPUS', audio/webm",
        "'OggS\u0000\u0002 OpusHead', audio/ogg",
        "'\u0000\u0000\u0000 ftypM4A  moov trak hdlr--------soun', audio/mp4",
        "'ID3\u0004\u0000', audio/mpeg",
        "'ÿûx', audio/mpeg"
    })
    void soundIsKnownByItsBytes(String bytes, String mediaType) {
        assertThat(VoiceNote.of(bytes.getBytes(StandardCharsets.ISO_8859_1), null)
                        .mediaType())
                .isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "0, ", "-1, ", "3601, ", ", "})
    void aLengthThatCannotBeCountsAsNotKnown(@Nullable Integer told, @Nullable Integer kept) {
        byte[] sound = "ID3\u0004".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(VoiceNote.of(sound, told).seconds()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ÿØÿà JFIF",
                "\u0089PNG",
                "%PDF-1.7",
                "<html><script>",
                "\u001AEß£ webm V_VP9 A_OPUS",
                "\u001AEß£ matroska S_TEXT",
                "\u0000\u0000\u0000 ftypisom hdlr--------vide hdlr--------soun",
                "OggS theora vorbis"
            })
    void picturesPagesAndFilmsAreRefused(String bytes) {
        assertThatThrownBy(() -> VoiceNote.of(bytes.getBytes(StandardCharsets.ISO_8859_1), null))
                .isInstanceOf(Refusal.class);
    }
}
