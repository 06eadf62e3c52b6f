package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import th.prmind.ApplicationTest;
import th.prmind.Visitor;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.time.Dates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A badge is one that a program of another house takes: checked here by a reader of its own, written from the steps and
 * required properties of Open Badges 3.0 (8.2, JSON Web Token proof; 5.3, baking) and Bitstring Status List 1.0, with
 * nothing but the JDK's signatures.
 */
@ApplicationTest
class BadgeTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    TestProgramme testProgramme;

    @Autowired
    Attendances attendances;

    @Autowired
    Assignments assignments;

    @Autowired
    Rounds rounds;

    @Autowired
    Certificates certificates;

    @Autowired
    Ids ids;

    @Autowired
    Dates dates;

    @LocalServerPort
    int port;

    private Programme programme;
    private Actor kaewta;
    private Visitor organiser;
    private Visitor officer;
    private String post;
    private String badge;

    @BeforeEach
    void aBadge() {
        programme = testProgramme.open(40, -20, -10);
        kaewta = testProgramme.person("kaewta");
        testProgramme.enrolled(programme, kaewta);
        for (Round round : rounds.of(programme.id())) {
            for (Half half : Half.values()) {
                attendances.put(new Attendance(
                        round.id(), half, kaewta.id(), Attendance.State.PRESENT, "", kaewta.id(), round.startsAt()));
            }
        }
        assignments.put(new Assignment(
                ids.next(),
                programme.id(),
                1,
                "คลิปหนึ่งคลิป",
                "คลิป",
                List.of(),
                dates.today(),
                testProgramme.person("manthana").id(),
                Instant.now()));
        officer = Visitor.signedIn(port, "แก้วตา");
        organiser = Visitor.signedIn(port, "มัณฑนา");
        post = "https://example.org/" + UUID.randomUUID();
        String page = programme.url() + "/assignments/1";
        officer.post(page, page, Map.of("url", post, "text", "ชามตราไก่\nมือช่างลำปาง"));
        organiser.post(programme.url() + "/certificates", programme.url() + "/certificates", Map.of());
        badge = officer.get(programme.url() + "/certificate.jwt").body();
    }

    @Test
    void anotherHousesReaderTakesIt() throws Exception {
        JsonNode credential = verified(badge);
        assertThat(texts(credential.path("@context")))
                .startsWith(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(texts(credential.path("type"))).containsExactly("VerifiableCredential", "OpenBadgeCredential");
        assertThat(credential.path("name").asString()).isEqualTo("โครงการทดลอง");
        JsonNode issuer = credential.path("issuer");
        assertThat(texts(issuer.path("type"))).containsExactly("Profile");
        assertThat(issuer.path("name").asString()).isEqualTo("กระทรวงอุตสาหกรรม");
        JsonNode subject = credential.path("credentialSubject");
        assertThat(texts(subject.path("type"))).containsExactly("AchievementSubject");
        JsonNode identity = subject.path("identifier").path(0);
        assertThat(identity.path("type").asString()).isEqualTo("IdentityObject");
        assertThat(identity.path("hashed").isBoolean()).isTrue();
        assertThat(identity.path("identityType").asString()).isEqualTo("name");
        assertThat(identity.path("identityHash").asString()).isEqualTo(kaewta.name());
        JsonNode achievement = subject.path("achievement");
        assertThat(texts(achievement.path("type"))).containsExactly("Achievement");
        assertThat(URI.create(achievement.path("id").asString()).isAbsolute()).isTrue();
        for (String required : List.of("name", "description")) {
            assertThat(achievement.path(required).asString()).isNotBlank();
        }
        assertThat(achievement.path("criteria").path("narrative").asString()).contains("เข้าร่วม 4 จาก 4 ครึ่งวัน");
    }

    @Test
    void itLeadsToTheWorksAndTellsNothingElseOfThePerson() throws Exception {
        JsonNode credential = verified(badge);
        JsonNode evidence = credential.path("evidence").path(0);
        assertThat(texts(evidence.path("type"))).containsExactly("Evidence");
        assertThat(evidence.path("id").asString()).isEqualTo(post);
        assertThat(evidence.path("name").asString()).contains("ชามตราไก่");
        assertThat(credential.toString())
                .doesNotContain(kaewta.id().toString())
                .doesNotContain("@prmind")
                .doesNotContain("\"email\"");
    }

    @Test
    void oneChangedByteIsSeen() {
        String[] parts = badge.split("\\.");
        for (int part = 0; part < 3; part++) {
            String[] changed = parts.clone();
            char[] letters = changed[part].toCharArray();
            int at = letters.length / 2;
            letters[at] = letters[at] == 'A' ? 'B' : 'A';
            changed[part] = new String(letters);
            assertThatThrownBy(() -> verified(String.join(".", changed)))
                    .as("part %d", part)
                    .isNotNull();
        }
    }

    @Test
    void afterWithdrawalTheListSaysSo() throws Exception {
        assertThat(revoked(verified(badge))).isFalse();
        String page = programme.url() + "/certificates/" + kaewta.id();
        organiser.post(page, page + "/withdrawal", Map.of("why", "ออกผิดคน"));
        assertThat(revoked(verified(badge))).isTrue();
        assertThat(officer.get(programme.url() + "/certificate.jwt").statusCode())
                .isEqualTo(404);
        organiser.post(page, page, Map.of());
        assertThat(revoked(verified(
                        officer.get(programme.url() + "/certificate.jwt").body())))
                .isFalse();
    }

    @Test
    void theIssuersOwnPageShowsTheSameKey() throws Exception {
        JsonNode header = JSON.readTree(decoded(badge.split("\\.")[0]));
        JsonNode issuer = JSON.readTree(Visitor.anonymous(port)
                .get(path(verified(badge).path("issuer").path("id").asString()))
                .body());
        JsonNode shown = issuer.path("verificationMethod").path(0).path("publicKeyJwk");
        assertThat(shown.path("n")).isEqualTo(header.path("jwk").path("n"));
        assertThat(shown.has("d")).isFalse();
        assertThat(issuer.path("id")).isEqualTo(verified(badge).path("issuer").path("id"));
    }

    @Test
    void itIsTheSameWheneverItIsAskedFor() {
        assertThat(officer.get(programme.url() + "/certificate.jwt").body()).isEqualTo(badge);
    }

    @Test
    void thePictureHoldsTheCredential() throws IOException {
        byte[] png = officer.getBytes(programme.url() + "/certificate.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(600);
        List<String> held = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(png));
        in.skipNBytes(8);
        String name = "";
        while (!name.equals("IEND")) {
            byte[] data = new byte[in.readInt() + 4];
            in.readFully(data);
            CRC32 checksum = new CRC32();
            checksum.update(data);
            assertThat(in.readInt()).isEqualTo((int) checksum.getValue());
            name = new String(data, 0, 4, StandardCharsets.US_ASCII);
            String text = new String(data, 4, data.length - 4, StandardCharsets.UTF_8);
            if (name.equals("iTXt") && text.startsWith("openbadgecredential\0")) {
                held.add(text.substring("openbadgecredential".length() + 5));
            }
        }
        assertThat(held).containsExactly(badge);
    }

    /** The steps of section 8.2.4; what fails them is no credential. */
    private static JsonNode verified(String jws) throws GeneralSecurityException {
        String[] parts = jws.split("\\.");
        assertThat(parts).hasSize(3);
        JsonNode header = JSON.readTree(decoded(parts[0]));
        Set<String> names = new TreeSet<>(header.propertyNames());
        assertThat(names).isSubsetOf("alg", "kid", "jwk", "typ").contains("alg");
        assertThat(header.path("alg").asString()).isEqualTo("RS256");
        assertThat(header.path("typ").asString()).isEqualTo("JWT");
        JsonNode jwk = header.path("jwk");
        assertThat(jwk.has("d")).isFalse();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key(jwk));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(decoded(parts[2]))).isTrue();
        JsonNode credential = JSON.readTree(decoded(parts[1]));
        JsonNode issuer = credential.path("issuer");
        assertThat(credential.path("iss").asString())
                .isNotBlank()
                .isEqualTo(
                        issuer.isString()
                                ? issuer.asString()
                                : issuer.path("id").asString());
        assertThat(credential.path("jti").asString())
                .isNotBlank()
                .isEqualTo(credential.path("id").asString());
        assertThat(credential.path("sub").asString())
                .isNotBlank()
                .isEqualTo(credential.path("credentialSubject").path("id").asString());
        Instant from = Instant.parse(credential.path("validFrom").asString());
        assertThat(credential.path("nbf").asLong()).isEqualTo(from.getEpochSecond());
        assertThat(from).isBeforeOrEqualTo(Instant.now());
        assertThat(credential.has("exp")).isFalse();
        return credential;
    }

    /** As Bitstring Status List 1.0 validates: the list is itself a credential of the same issuer. */
    private boolean revoked(JsonNode credential) throws GeneralSecurityException, IOException {
        JsonNode status = credential.path("credentialStatus");
        assertThat(status.path("type").asString()).isEqualTo("BitstringStatusListEntry");
        assertThat(status.path("statusPurpose").asString()).isEqualTo("revocation");
        String address = status.path("statusListCredential").asString();
        JsonNode list = verified(Visitor.anonymous(port).get(path(address)).body());
        assertThat(list.path("id").asString()).isEqualTo(address);
        assertThat(list.path("iss")).isEqualTo(credential.path("iss"));
        assertThat(texts(list.path("type"))).contains("BitstringStatusListCredential");
        JsonNode subject = list.path("credentialSubject");
        assertThat(subject.path("type").asString()).isEqualTo("BitstringStatusList");
        assertThat(subject.path("statusPurpose").asString()).isEqualTo("revocation");
        String encoded = subject.path("encodedList").asString();
        assertThat(encoded).startsWith("u");
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(decoded(encoded.substring(1)))).readAllBytes();
        assertThat(bits.length).isGreaterThanOrEqualTo(16 * 1024);
        int index = Integer.parseInt(status.path("statusListIndex").asString());
        return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
        assertThat(jwk.path("kty").asString()).isEqualTo("RSA");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        new BigInteger(1, decoded(jwk.path("n").asString())),
                        new BigInteger(1, decoded(jwk.path("e").asString()))));
    }

    private static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
