package th.prmind.network;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** People's passkeys: public keys only. A person's handle towards the browser is their id. */
@Repository
class Passkeys implements UserCredentialRepository {

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One passkey as its person's page lists it. */
    record Listed(String id, String label, Instant made, Instant used) {}

    List<Listed> of(UUID person) {
        return jdbc.sql("SELECT id, label, made, used FROM network.passkey WHERE person = ? ORDER BY made")
                .param(person)
                .query((row, _) -> new Listed(
                        row.getString("id"),
                        row.getString("label"),
                        row.getTimestamp("made").toInstant(),
                        row.getTimestamp("used").toInstant()))
                .list();
    }

    /** @return whether the person had it */
    boolean remove(UUID person, String id) {
        return jdbc.sql("DELETE FROM network.passkey WHERE person = ? AND id = ?")
                        .params(person, id)
                        .update()
                > 0;
    }

    /** A lost phone: every passkey of that person. */
    int removeAll(UUID person) {
        return jdbc.sql("DELETE FROM network.passkey WHERE person = ?")
                .param(person)
                .update();
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        INSERT INTO network.passkey VALUES (:id, :person, :key, :count, :transports, :eligible, :state, :label,
                            :made, :used, :attestation, :clientData)
                        ON CONFLICT (id) DO UPDATE SET signature_count = :count, backup_state = :state, used = :used
                        WHERE passkey.person = :person""")
                .param("id", passkey.getCredentialId().toBase64UrlString())
                .param("person", person(passkey.getUserEntityUserId()))
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param("label", passkey.getLabel())
                .param("made", Timestamp.from(passkey.getCreated()))
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("SELECT * FROM network.passkey WHERE id = ?")
                .param(id.toBase64UrlString())
                .query(Passkeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("SELECT * FROM network.passkey WHERE person = ?")
                .param(person(handle))
                .query(Passkeys::read)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("DELETE FROM network.passkey WHERE id = ?")
                .param(id.toBase64UrlString())
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes given) {
        return given == null ? null : given.getBytes();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        String transports = row.getString("transports");
        Set<AuthenticatorTransport> known = transports.isEmpty()
                ? Set.of()
                : Arrays.stream(transports.split(" "))
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(handle(row.getObject("person", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(known)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("made").toInstant())
                .lastUsed(row.getTimestamp("used").toInstant())
                .build();
    }
}
