package th.prmind.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** The posts that a person has found, as a file. */
@Controller
class PostListFile {

    private final PostLists lists;
    private final CurrentActor currentActor;

    PostListFile(PostLists lists, CurrentActor currentActor) {
        this.lists = lists;
        this.currentActor = currentActor;
    }

    @GetMapping("/exchange.xlsx")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> asked, @ModelAttribute("view") View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("day", "kind", "title", "by", "unit", "topic", "province", "answers", "thanks")
                .map(each -> view.text("exchange.sheet." + each))
                .toList());
        PostFilter filter = PostFilter.read(asked);
        for (int page = 1; rows.size() <= ListFile.MOST_ROWS; page++) {
            PostList list = lists.of(filter, currentActor.get(), page);
            list.rows().forEach(row -> rows.add(cells(row, view)));
            if (page >= list.pages()) {
                break;
            }
        }
        return ListFile.of(view.text("exchange.title"), rows);
    }

    private static List<String> cells(PostList.Row row, View view) {
        Post post = row.post();
        var by = row.by();
        return List.of(
                view.date(post.at()),
                view.text("exchange.kind." + post.kind().code()),
                post.title(),
                by == null ? "" : view.pick(by.name(), by.nameEnglish()),
                by == null ? "" : view.pick(by.unitName(), by.unitNameEnglish()),
                row.topic() == null
                        ? ""
                        : view.pick(row.topic().name(), row.topic().nameEnglish()),
                row.province() == null
                        ? ""
                        : view.pick(row.province().th(), row.province().en()),
                String.valueOf(row.answers()),
                String.valueOf(row.thanks()));
    }
}
