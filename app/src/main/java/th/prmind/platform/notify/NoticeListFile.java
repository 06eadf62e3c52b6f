package th.prmind.platform.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.Actors;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.sheets.ListFile;
import th.prmind.platform.web.View;

/** A person's own notices as a file: of what they may still read, and further back than the page shows. */
@Controller
class NoticeListFile {

    private final Inbox inbox;
    private final WhoMayRead whoMayRead;
    private final Actors actors;
    private final CurrentActor currentActor;

    NoticeListFile(Inbox inbox, WhoMayRead whoMayRead, Actors actors, CurrentActor currentActor) {
        this.inbox = inbox;
        this.whoMayRead = whoMayRead;
        this.actors = actors;
        this.currentActor = currentActor;
    }

    @GetMapping("/me/notices.xlsx")
    ResponseEntity<byte[]> file(@ModelAttribute("view") View view) {
        Actor me = currentActor.get();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("title", "words", "kind", "by", "at", "urgent", "read")
                .map(each -> view.text("platform.notices.sheet." + each))
                .toList());
        inbox.of(me.id(), ListFile.MOST_ROWS).stream()
                .filter(each -> whoMayRead.mayRead(me, each.notice().subject()))
                .forEach(each -> rows.add(cells(each, view)));
        return ListFile.of(view.text("platform.notices.title"), rows);
    }

    private List<String> cells(Received received, View view) {
        Notice notice = received.notice();
        return List.of(
                view.pick(notice.subject().title(), notice.subject().titleEnglish()),
                view.text(notice.words()),
                view.text("platform.notices.kind." + notice.kind().code()),
                Optional.ofNullable(notice.by())
                        .flatMap(actors::find)
                        .map(who -> view.pick(who.name(), who.nameEnglish()))
                        .orElse(""),
                view.dateTime(received.at()),
                notice.urgent() ? view.text("platform.notices.urgent") : "",
                received.readAt() == null ? "" : view.dateTime(received.readAt()));
    }
}
