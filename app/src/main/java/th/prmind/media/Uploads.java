package th.prmind.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.settings.Settings;

/** Files on their way here, below {@code uploads/} in the data folder; a day after their beginning they are thrown away. */
@Repository
class Uploads {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int BUFFER = 64 * 1024;

    private final JdbcClient jdbc;
    private final Path folder;
    private final Ids ids;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Settings settings, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.folder = Path.of(settings.data()).resolve("uploads");
        this.ids = ids;
        this.clock = clock;
    }

    Upload begin(UUID person, UUID unit, String fileName, long length) {
        throwAwayExpired();
        Instant expires = clock.instant().plus(LIFE);
        Upload upload = new Upload(ids.next(), person, unit, fileName, length, expires, null);
        jdbc.sql("INSERT INTO media.upload (id, person, unit, file_name, length, expires) VALUES (?, ?, ?, ?, ?, ?)")
                .params(upload.id(), person, unit, fileName, length, Timestamp.from(expires))
                .update();
        try {
            Files.createDirectories(folder);
            Files.createFile(file(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return upload;
    }

    /** @return empty when there is none of that person, or it has expired */
    Optional<Upload> find(UUID id, UUID person) {
        return jdbc.sql("SELECT * FROM media.upload WHERE id = ? AND person = ? AND expires > ?")
                .params(id, person, Timestamp.from(clock.instant()))
                .query(Upload.class)
                .optional();
    }

    int countOf(UUID person) {
        return jdbc.sql("SELECT count(*) FROM media.upload WHERE person = ? AND picture IS NULL AND expires > ?")
                .params(person, Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    Path file(Upload upload) {
        return folder.resolve(upload.id().toString());
    }

    /** How much has come, in bytes. */
    long offset(Upload upload) {
        try {
            return upload.picture() != null ? upload.length() : Files.size(file(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of a piece. */
    enum Piece {
        TAKEN,
        /** It begins elsewhere than where the last one ended. */
        ELSEWHERE,
        /** Another piece is just being written. */
        BUSY,
        /** The line broke, or the disk did; what came is kept. */
        BROKEN_OFF,
        /** Its bytes are not those that its sender counted; nothing of it was kept. */
        DAMAGED
    }

    /**
     * Writes a piece behind what has come. Where the line breaks in the middle, what came of it stays, unless the piece was
     * to be checked.
     *
     * @param checksum of the whole piece; null: not checked
     */
    Piece append(Upload upload, long offset, InputStream bytes, @Nullable Checksum checksum) throws IOException {
        try (FileChannel part = FileChannel.open(file(upload), StandardOpenOption.WRITE);
                FileLock lock = part.tryLock()) {
            if (lock == null) {
                return Piece.BUSY;
            }
            if (part.size() != offset) {
                return Piece.ELSEWHERE;
            }
            part.position(offset);
            boolean sound = false;
            try {
                @Nullable MessageDigest digest = checksum == null ? null : checksum.digest();
                copy(Channels.newChannel(bytes), part, upload.length() - offset, digest);
                sound = checksum == null || digest == null || checksum.matches(digest.digest());
            } finally {
                if (checksum != null && !sound) {
                    part.truncate(offset);
                }
            }
            return sound ? Piece.TAKEN : Piece.DAMAGED;
        } catch (OverlappingFileLockException e) {
            return Piece.BUSY;
        }
    }

    /** Never more than is missing, whatever the sender says. */
    private static void copy(ReadableByteChannel from, FileChannel to, long most, @Nullable MessageDigest digest)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long left = most;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            if (from.read(buffer) < 0) {
                return;
            }
            buffer.flip();
            left -= buffer.remaining();
            if (digest != null) {
                digest.update(buffer.duplicate());
            }
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        }
    }

    /** It is a picture now; its part file goes, and asking again gives the same picture. */
    void finish(Upload upload, UUID picture) {
        jdbc.sql("UPDATE media.upload SET picture = ? WHERE id = ?")
                .params(picture, upload.id())
                .update();
        remove(file(upload));
    }

    void discard(Upload upload) {
        jdbc.sql("DELETE FROM media.upload WHERE id = ?").param(upload.id()).update();
        remove(file(upload));
    }

    private void throwAwayExpired() {
        List<UUID> expired = jdbc.sql("DELETE FROM media.upload WHERE expires <= ? RETURNING id")
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
        expired.forEach(id -> remove(folder.resolve(id.toString())));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
