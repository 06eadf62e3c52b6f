package th.prmind.network;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/**
 * What an app needs to know to make codes.
 *
 * @param secret as people type it who can't scan: Base32 in groups of four
 * @param address by which the app on this very phone takes it
 */
record CodeAppSetup(String secret, String address, QrCode qr) {

    static CodeAppSetup of(String person, byte[] secret) {
        String written = new Base32().encodeToString(secret).replace("=", "");
        String address = "otpauth://totp/" + encoded("PR MIND:" + person) + "?secret=" + written + "&issuer="
                + encoded("PR MIND");
        return new CodeAppSetup(written.replaceAll("(.{4})(?=.)", "$1 "), address, QrCode.of(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
