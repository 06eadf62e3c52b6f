package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second of a clip is a link where the service's addresses take one. */
class ClipMomentTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=abc-DEF_123",
                "https://m.youtube.com/watch?app=desktop&v=abc-DEF_123&t=5",
                "https://youtu.be/abc-DEF_123?si=xyz",
                "https://youtube.com/shorts/abc-DEF_123",
                "https://www.youtube.com/live/abc-DEF_123?feature=share",
                "https://WWW.YouTube.com/embed/abc-DEF_123"
            })
    void aClipOfYouTubeOpensAtTheSecond(String clip) {
        assertThat(ClipMoment.url(clip, 65)).hasValue("https://www.youtube.com/watch?v=abc-DEF_123&t=65s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.facebook.com/watch/?v=123456789012",
                "https://www.tiktok.com/@office/video/7300000000000000000",
                "https://www.youtube.com/@office",
                "https://www.youtube.com/watch?list=PL1",
                "https://youtube.com.example.org/watch?v=abc-DEF_123",
                "https://example.org/?v=abc-DEF_123",
                "no address at all",
                ""
            })
    void elsewhereItStaysText(String clip) {
        assertThat(ClipMoment.url(clip, 65)).isEmpty();
    }

    @Test
    void whereNoSecondIsNamedThereIsNoLink() {
        assertThat(ClipMoment.url("https://youtu.be/abc-DEF_123", null)).isEmpty();
        assertThat(ClipMoment.url(null, 65)).isEmpty();
    }
}
