package th.prmind.review;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoiceNotes {

    private final JdbcClient jdbc;

    VoiceNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID comment, VoiceNote voice) {
        jdbc.sql("INSERT INTO review.voice_note (comment, media_type, bytes, seconds) VALUES (?, ?, ?, ?)")
                .param(comment)
                .param(voice.mediaType())
                .param(voice.bytes())
                .param(voice.seconds())
                .update();
    }

    Optional<VoiceNote> find(UUID comment) {
        return jdbc.sql("SELECT media_type, bytes, seconds FROM review.voice_note WHERE comment = ?")
                .param(comment)
                .query((row, _) -> new VoiceNote(
                        row.getString("media_type"), row.getBytes("bytes"), row.getObject("seconds", Integer.class)))
                .optional();
    }
}
