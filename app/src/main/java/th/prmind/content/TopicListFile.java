package th.prmind.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The topics, which the whole network sees, as a file. */
@Controller
class TopicListFile {

    private final Topics topics;

    TopicListFile(Topics topics) {
        this.topics = topics;
    }

    /** In the order in which the newsroom shows them. */
    @GetMapping("/topics.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("order", "name", "name-english", "words", "address")
                .map(each -> view.text("content.topics.sheet." + each))
                .toList());
        for (Topic topic : topics.all()) {
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    topic.name(),
                    topic.nameEnglish(),
                    String.join(", ", topic.words()),
                    "/news/topics/" + topic.slug()));
        }
        return ListFile.of(view.text("content.topics.title"), rows);
    }
}
