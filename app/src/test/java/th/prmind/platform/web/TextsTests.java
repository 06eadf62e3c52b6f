package th.prmind.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTests {

    private final Texts texts = new Texts();

    @Test
    void argumentsAreGroupedAndOneIsSaidAsOne() {
        assertThat(texts.get("en", "network.sign-in.others", 1)).isEqualTo("One other person");
        assertThat(texts.get("en", "network.sign-in.others", 1234)).isEqualTo("1,234 other people");
        assertThat(texts.get("th", "network.sign-in.others", 1)).contains("1");
    }

    @Test
    void unknownKeyIsRefused() {
        assertThatThrownBy(() -> texts.get("th", "platform.no-such-key")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scriptsGetTheirTextsWithoutThePrefix() {
        assertThat(texts.below("en", "platform.failure.")).containsKeys("title", "not-found");
    }
}
