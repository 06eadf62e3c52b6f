package th.prmind.platform.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import th.prmind.platform.database.DataFolder;

/** The one place of secrets: keys lie in the data folder, readable by the owner alone, and never leave this class. */
@Component
public class Keyring {

    private final DataFolder folder;

    Keyring(Settings settings) {
        this.folder = new DataFolder(Path.of(settings.data()));
    }

    /**
     * A keyed hash that stands for a value which is not to be kept itself, such as a sign-in token.
     *
     * @param purpose names the key, so that hashes of one purpose tell nothing about another's
     * @return 64 hexadecimal digits
     */
    public String hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(folder.secret(purpose)), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
