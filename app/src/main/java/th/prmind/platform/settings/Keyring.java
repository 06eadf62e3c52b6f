package th.prmind.platform.settings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import th.prmind.platform.database.DataFolder;

/** The one place of secrets: keys lie in the data folder, readable by the owner alone, and never leave this class. */
@Component
public class Keyring {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int TOKEN_BYTES = 24;

    private final DataFolder folder;
    private final SecureRandom random = new SecureRandom();

    Keyring(Settings settings) {
        this.folder = new DataFolder(Path.of(settings.data()));
    }

    /** A word that nobody guesses, for a link that opens something: 32 letters, digits, hyphens and underscores. */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
            mac.init(new SecretKeySpec(key(purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Encrypts a value that must be read again, such as the token of a channel (AES-256-GCM).
     *
     * @param purpose names the key
     * @return for {@link #open} under the same purpose
     */
    public byte[] seal(String purpose, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(value);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when it was not sealed under this purpose's key, or was changed since */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new IllegalArgumentException("nothing sealed is this short");
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(rest);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("not sealed by this key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] key(String purpose) {
        return HexFormat.of().parseHex(folder.secret(purpose));
    }
}
