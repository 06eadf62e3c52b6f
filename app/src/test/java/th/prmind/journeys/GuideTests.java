package th.prmind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import th.prmind.ApplicationTest;
import th.prmind.platform.help.HelpTopic;
import th.prmind.platform.help.HelpTopics;
import th.prmind.platform.help.Tours;
import th.prmind.platform.web.Texts;

/**
 * Makes the users' guide: walks to each page that help is about, takes its pictures, and writes the text from the same
 * words. Fails when {@code docs/guide} differs; {@code PRMIND_GUIDE=write} writes it there. Pictures may differ in what
 * they show, since the demo's days move along, but not in size or number.
 */
@ApplicationTest
class GuideTests {

    private static final Path MADE = Path.of("target/guide");
    private static final Path COMMITTED = Path.of("../docs/guide");
    private static final long LARGEST = 120_000;
    private static final long LARGEST_OF_ALL = 5_000_000;
    private static final double SAME = 0.02;

    @Autowired
    HelpTopics topics;

    @Autowired
    Tours tours;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theGuideIsWhatTheProductIs() throws IOException {
        Map<String, String> made = new Guide(topics, tours, texts).files();
        boolean write = "write".equals(System.getenv("PRMIND_GUIDE"));
        if (!write) {
            assertThat(text(COMMITTED))
                    .as(
                            "docs/guide as help's words make it now; PRMIND_GUIDE=write makes it anew: docs/guide/README.md")
                    .isEqualTo(new TreeMap<>(made));
            picturesAreThere(COMMITTED, made);
        }
        takeAllPictures();
        for (var file : made.entrySet()) {
            Path to = MADE.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.writeString(to, file.getValue());
        }
        picturesAreThere(MADE, made);
        if (write) {
            keepWhatLooksTheSame();
            replace(COMMITTED, MADE);
        }
    }

    /** A picture in which only a time of day has moved stays as it was, so that the history holds it once. */
    private void keepWhatLooksTheSame() throws IOException {
        for (Path file : files(MADE.resolve("pictures"))) {
            Path before = COMMITTED.resolve("pictures").resolve(file.getFileName());
            if (Files.exists(before)
                    && SmallPicture.differing(Files.readAllBytes(before), Files.readAllBytes(file)) < SAME) {
                Files.copy(before, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Every picture that is referred to exists in the size of its screen, none is too large, and no other lies about. */
    private void picturesAreThere(Path guide, Map<String, String> text) throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (HelpTopic topic : topics.all()) {
            for (HelpTopic.Picture picture : topic.pictures()) {
                for (String language : List.of("th", "en")) {
                    String name = topic.file(picture, language);
                    wanted.add(name);
                    Path file = guide.resolve("pictures").resolve(name);
                    assertThat(file).exists();
                    assertThat(Files.size(file)).as(name).isLessThan(LARGEST);
                    BufferedImage image = ImageIO.read(file.toFile());
                    HelpTopic.Size size = picture.size();
                    assertThat(List.of(image.getWidth(), image.getHeight()))
                            .as(name)
                            .containsExactly((int) (size.width() * size.scale()), (int) (size.height() * size.scale()));
                    assertThat(text.values()).anyMatch(page -> page.contains("../pictures/" + name + "\""));
                }
            }
        }
        long all = 0;
        Set<String> there = new TreeSet<>();
        for (Path file : files(guide.resolve("pictures"))) {
            there.add(file.getFileName().toString());
            all += Files.size(file);
        }
        assertThat(there).isEqualTo(wanted);
        assertThat(all).isLessThan(LARGEST_OF_ALL);
    }

    private void takeAllPictures() throws IOException {
        replace(MADE, null);
        Files.createDirectories(MADE.resolve("pictures"));
        Map<String, GuideWalk.Shot> shots = new GuideWalk(port, jdbc).shots();
        assertThat(topics.all())
                .as("topics of help, each with its place in GuideWalk where its pictures are taken")
                .extracting(HelpTopic::name)
                .containsExactlyInAnyOrderElementsOf(shots.keySet());
        for (HelpTopic.Size size : HelpTopic.Size.values()) {
            for (@Nullable
            String person : shots.values().stream().map(GuideWalk.Shot::person).collect(Collectors.toSet())) {
                Page page = Browser.open(port, size.width(), size.height(), size.scale());
                if (person != null) {
                    Browser.signIn(page, person);
                }
                for (HelpTopic topic : topics.all()) {
                    GuideWalk.Shot shot = Objects.requireNonNull(shots.get(topic.name()));
                    if (Objects.equals(shot.person(), person)) {
                        for (HelpTopic.Picture picture : topic.pictures()) {
                            if (picture.size() == size) {
                                take(page, topic, picture, shot);
                            }
                        }
                    }
                }
                page.context().close();
            }
        }
    }

    private static void take(Page page, HelpTopic topic, HelpTopic.Picture picture, GuideWalk.Shot shot)
            throws IOException {
        for (String language : List.of("th", "en")) {
            String lang = (shot.path().contains("?") ? "&" : "?") + "lang=" + language;
            int status = page.navigate(shot.path() + lang).status();
            assertThat(status).as(topic.name() + " " + shot.path()).isEqualTo(200);
            page.evaluate("document.fonts.ready");
            shot.ready().accept(page);
            byte[] taken = page.screenshot();
            Files.write(MADE.resolve("pictures").resolve(topic.file(picture, language)), SmallPicture.of(taken));
        }
    }

    private static Map<String, String> text(Path guide) throws IOException {
        Map<String, String> text = new TreeMap<>();
        for (Path file : files(guide)) {
            if (file.toString().endsWith(".md")) {
                text.put(guide.relativize(file).toString(), Files.readString(file));
            }
        }
        return text;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Takes away what stands in a folder, and puts what another one holds in its place. */
    private static void replace(Path folder, @Nullable Path by) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        if (by == null) {
            return;
        }
        for (Path file : files(by)) {
            Path to = folder.resolve(by.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }
}
