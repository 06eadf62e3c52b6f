package th.prmind.learning;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.network.Grant;
import th.prmind.network.Grants;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.settings.Keyring;

/**
 * The links by which speakers without an account come to their queue. Unlike other links it is kept, sealed: a letter that
 * tells them who waits carries it again, and who has lost it is given the same.
 */
@Component
class SpeakerLinks {

    /** Long enough for a programme of three months with what comes after. */
    private static final Duration USUAL = Duration.ofDays(180);

    private static final String PURPOSE = "speaker-links";

    private final JdbcClient jdbc;
    private final Grants grants;
    private final Keyring keyring;
    private final Clock clock;

    SpeakerLinks(JdbcClient jdbc, Grants grants, Keyring keyring, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.keyring = keyring;
        this.clock = clock;
    }

    record Link(Grant grant, String token) {

        /** Of their queue, from the root. */
        String path() {
            return "/outside/advice/" + token;
        }
    }

    /** The one that opens now. */
    Optional<Link> of(Speaker speaker) {
        record Kept(UUID grantId, byte[] token) {}
        return jdbc.sql("SELECT grant_id, token FROM learning.speaker_link WHERE speaker = ?")
                .param(speaker.id())
                .query((row, _) -> new Kept(row.getObject("grant_id", UUID.class), row.getBytes("token")))
                .optional()
                .flatMap(kept -> grants.find(speaker.id(), kept.grantId())
                        .filter(grant -> grant.state(clock.instant()) == Grant.State.OPEN)
                        .map(grant -> new Link(grant, open(kept.token()))));
    }

    /** Whether what they are asked reaches them. */
    boolean reachable(Speaker speaker) {
        return speaker.person() != null || of(speaker).isPresent();
    }

    /** Opens their queue to them; one that is open stays the same link and lasts anew. */
    @Transactional
    void open(Programme programme, Speaker speaker) {
        Instant until = clock.instant().plus(USUAL);
        Optional<Link> before = of(speaker);
        if (before.isPresent()) {
            grants.extend(before.get().grant(), until);
            return;
        }
        Grants.Issued issued = grants.make(
                Grant.Act.ADVISE,
                new SubjectRef("speaker", speaker.id(), programme.title(), programme.url() + "/speakers"),
                programme.unit(),
                speaker.name(),
                until);
        jdbc.sql("""
                        INSERT INTO learning.speaker_link (speaker, grant_id, token) VALUES (?, ?, ?)
                        ON CONFLICT (speaker) DO UPDATE SET grant_id = excluded.grant_id, token = excluded.token""")
                .params(
                        speaker.id(),
                        issued.grant().id(),
                        keyring.seal(PURPOSE, issued.token().getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    @Transactional
    void withdraw(Speaker speaker) {
        of(speaker).ifPresent(link -> grants.withdraw(link.grant()));
    }

    private String open(byte[] kept) {
        return new String(keyring.open(PURPOSE, kept), StandardCharsets.UTF_8);
    }
}
