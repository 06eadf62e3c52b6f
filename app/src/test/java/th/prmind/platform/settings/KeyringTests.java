package th.prmind.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTests {

    @TempDir
    Path folder;

    private Keyring keyring;

    @BeforeEach
    void aFolderOfItsOwn() {
        keyring = new Keyring(TestSettings.data(folder.toString()));
    }

    @Test
    void whatWasSealedOpensAgainAndIsNeverSealedTheSameWayTwice() {
        byte[] value = "ความลับ".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = keyring.seal("test", value);
        assertThat(keyring.open("test", sealed)).isEqualTo(value);
        assertThat(keyring.seal("test", value)).isNotEqualTo(sealed);
    }

    @Test
    void whatWasChangedOrSealedForAnotherPurposeDoesNotOpen() {
        byte[] sealed = keyring.seal("test", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> keyring.open("other", sealed)).isInstanceOf(IllegalArgumentException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> keyring.open("test", changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> keyring.open("test", new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }
}
