package th.prmind.learning;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.settings.Keyring;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Texts;
import th.prmind.publishing.ReleaseCatalog;
import tools.jackson.databind.json.JsonMapper;

/**
 * A certificate as an Open Badges 3.0 credential, signed as a VC-JWT, and the Bitstring Status List that tells which were
 * withdrawn. Made anew whenever it is asked for, from what was frozen at issue.
 *
 * <p>The issuer is the house that holds the key: the unit at the root of the tree. The unit that held the programme is
 * the creator of the achievement.
 */
@Component
class OpenBadge {

    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final int UUID_DIGITS = 32;

    private final BadgeKey key;
    private final Certificates certificates;
    private final Programmes programmes;
    private final ReleaseCatalog releases;
    private final UnitDirectory units;
    private final Keyring keyring;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    OpenBadge(
            BadgeKey key,
            Certificates certificates,
            Programmes programmes,
            ReleaseCatalog releases,
            UnitDirectory units,
            Keyring keyring,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.key = key;
        this.certificates = certificates;
        this.programmes = programmes;
        this.releases = releases;
        this.units = units;
        this.keyring = keyring;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /** Header, payload and signature, joined by dots. */
    String of(Certificate certificate, String baseUrl) {
        Instant from = certificate.issuedAt().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(CREDENTIALS, BADGES));
        credential.put("id", baseUrl + certificate.url());
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", certificate.title());
        credential.put("issuer", profile(baseUrl));
        credential.put("validFrom", from.toString());
        credential.put("credentialSubject", subject(certificate, baseUrl));
        List<Map<String, Object>> evidence = evidence(certificate, baseUrl);
        if (!evidence.isEmpty()) {
            credential.put("evidence", evidence);
        }
        credential.put("credentialStatus", status(certificate, baseUrl));
        return signed(credential, subjectId(certificate), from);
    }

    /** The list of those withdrawn, itself a signed credential. */
    String statusList(int number, String baseUrl) {
        Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int first = number * StatusList.SIZE;
        List<Integer> withdrawn = certificates.withdrawn(first, StatusList.SIZE).stream()
                .map(index -> index - first)
                .toList();
        String id = listUrl(number, baseUrl);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(CREDENTIALS));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", issuerId(baseUrl));
        credential.put("validFrom", from.toString());
        credential.put(
                "credentialSubject",
                Map.of(
                        "id",
                        id + "#list",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        "revocation",
                        "encodedList",
                        StatusList.encoded(withdrawn)));
        return signed(credential, id + "#list", from);
    }

    /** Who we are, and the public key by which our badges are told from others'. */
    Map<String, Object> issuer(String baseUrl) {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("@context", List.of(CREDENTIALS, BADGES));
        issuer.putAll(profile(baseUrl));
        issuer.put(
                "verificationMethod",
                List.of(Map.of(
                        "id",
                        issuerId(baseUrl) + "#key",
                        "type",
                        "JsonWebKey",
                        "controller",
                        issuerId(baseUrl),
                        "publicKeyJwk",
                        key.get().toPublicJWK().toJSONObject())));
        return issuer;
    }

    private Map<String, Object> profile(String baseUrl) {
        Unit root = units.all().stream()
                .filter(unit -> unit.parent() == null)
                .findFirst()
                .orElseThrow();
        return new LinkedHashMap<>(Map.of(
                "id",
                issuerId(baseUrl),
                "type",
                List.of("Profile"),
                "name",
                root.name(),
                "url",
                root.website() == null ? baseUrl + "/news" : root.website()));
    }

    private Map<String, Object> subject(Certificate certificate, String baseUrl) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", subjectId(certificate));
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "hashed",
                        false,
                        "identityHash",
                        certificate.name(),
                        "identityType",
                        "name")));
        subject.put("achievement", achievement(certificate, baseUrl));
        return subject;
    }

    private Map<String, Object> achievement(Certificate certificate, String baseUrl) {
        Programme programme = programmes.find(certificate.programme()).orElseThrow();
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", baseUrl + programme.url());
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "CertificateOfCompletion");
        achievement.put("name", certificate.title());
        achievement.put(
                "description",
                texts.get(
                        "th",
                        "learning.badge.description",
                        certificate.title(),
                        String.join(
                                ", ",
                                certificate.competencies().stream()
                                        .map(each -> texts.get("th", "learning.competency." + each.code()))
                                        .toList())));
        achievement.put("criteria", Map.of("narrative", narrative(certificate)));
        achievement.put("inLanguage", "th");
        achievement.put(
                "creator",
                Map.of(
                        "id",
                        baseUrl + "/news/units/"
                                + units.get(certificate.holder()).slug(),
                        "type",
                        List.of("Profile"),
                        "name",
                        certificate.holderName()));
        return achievement;
    }

    private String narrative(Certificate certificate) {
        String days = String.join(
                ", ",
                certificate.rounds().stream()
                        .map(round -> Dates.longDate(round.day(), true))
                        .toList());
        return texts.get(
                "th",
                "learning.badge.narrative",
                certificate.halvesAttended(),
                certificate.halvesHeld(),
                days,
                certificate.works().size());
    }

    private List<Map<String, Object>> evidence(Certificate certificate, String baseUrl) {
        List<Map<String, Object>> evidence = new ArrayList<>();
        for (Certificate.ShownWork work : certificate.works()) {
            releases.find(work.release())
                    .map(VerificationController::address)
                    .ifPresent(address -> evidence.add(Map.of(
                            "id",
                            address.startsWith("/") ? baseUrl + address : address,
                            "type",
                            List.of("Evidence"),
                            "name",
                            work.title(),
                            "description",
                            work.assignment())));
        }
        return evidence;
    }

    private static Map<String, Object> status(Certificate certificate, String baseUrl) {
        String list = listUrl(certificate.statusIndex() / StatusList.SIZE, baseUrl);
        int place = certificate.statusIndex() % StatusList.SIZE;
        return Map.of(
                "id",
                list + "#" + place,
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                "revocation",
                "statusListIndex",
                String.valueOf(place),
                "statusListCredential",
                list);
    }

    /** The same for all badges of a person, and nobody else can tell whose. */
    private String subjectId(Certificate certificate) {
        String hash =
                keyring.hash("badge-subjects", certificate.person().toString()).substring(0, UUID_DIGITS);
        return "urn:uuid:" + hash.replaceAll("(.{8})(.{4}).(.{3}).(.{3})(.{12})", "$1-$2-8$3-8$4-$5");
    }

    private String signed(Map<String, Object> credential, String subject, Instant from) {
        Map<String, Object> payload = new LinkedHashMap<>(credential);
        Object issuer = payload.get("issuer");
        payload.put("iss", issuer instanceof Map<?, ?> profile ? profile.get("id") : issuer);
        payload.put("jti", payload.get("id"));
        payload.put("sub", subject);
        payload.put("nbf", from.getEpochSecond());
        try {
            JWSObject jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .jwk(key.get().toPublicJWK())
                            .build(),
                    new Payload(json.writeValueAsString(payload)));
            jws.sign(new RSASSASigner(key.get()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String issuerId(String baseUrl) {
        return baseUrl + "/certificates/issuer.json";
    }

    private static String listUrl(int number, String baseUrl) {
        return baseUrl + "/certificates/status/" + number + ".jwt";
    }
}
