package th.prmind.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.brief.Audience;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.media.Picture;
import th.prmind.media.PictureDirectory;
import th.prmind.network.NamedPeople;
import th.prmind.network.Naming;
import th.prmind.network.PersonDirectory;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.View;
import th.prmind.review.Comment;
import th.prmind.review.CommentThread;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the editor's page needs. */
@Component
class EditorPages {

    private final EditionAccess access;
    private final Editions editions;
    private final ContentTypes types;
    private final Topics topics;
    private final Reasons reasons;
    private final LiveBriefs liveBriefs;
    private final PictureDirectory pictures;
    private final CommentThread comments;
    private final NamedPeople namedPeople;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final CurrentActor currentActor;
    private final Dates dates;
    private final JsonMapper json;

    EditorPages(
            EditionAccess access,
            Editions editions,
            ContentTypes types,
            Topics topics,
            Reasons reasons,
            LiveBriefs liveBriefs,
            PictureDirectory pictures,
            CommentThread comments,
            NamedPeople namedPeople,
            UnitDirectory units,
            PersonDirectory people,
            CurrentActor currentActor,
            Dates dates,
            JsonMapper json) {
        this.access = access;
        this.editions = editions;
        this.types = types;
        this.topics = topics;
        this.reasons = reasons;
        this.liveBriefs = liveBriefs;
        this.pictures = pictures;
        this.comments = comments;
        this.namedPeople = namedPeople;
        this.units = units;
        this.people = people;
        this.currentActor = currentActor;
        this.dates = dates;
        this.json = json;
    }

    EditorPage of(Edition edition, View view) {
        boolean readOnly = !edition.state().writable() || !access.mayWrite(edition);
        List<Picture> set = pictures.find(edition.pictures());
        List<Edition> siblings = editions.ofDocument(edition.document());
        return new EditorPage(
                edition,
                readOnly,
                script(data(edition, readOnly, set, view)),
                types.get(edition.type()),
                units.get(edition.unit()),
                topics.all(),
                Arrays.stream(Audience.values())
                        .filter(audience -> audience != Audience.ALL)
                        .toList(),
                choosable(edition),
                set,
                pictures.closed(edition.pictures()),
                proposal(edition),
                siblings.stream()
                        .filter(other -> !other.language().equals(edition.language()))
                        .reduce((_, later) -> later)
                        .orElse(null),
                siblings.stream()
                        .filter(other -> other.id().equals(edition.supersedes()))
                        .findFirst()
                        .orElse(null));
    }

    private List<LiveBrief> choosable(Edition edition) {
        return liveBriefs.all().stream()
                .filter(brief -> !brief.ended(dates.today()) || edition.briefs().contains(brief.slug()))
                .toList();
    }

    /** From the title and the place: what the pictures of one event have in common. */
    private static String proposal(Edition edition) {
        if (edition.title().isBlank()) {
            return "";
        }
        String place = Provinces.find(edition.place())
                .map(province -> edition.thai() ? " จังหวัด" + province.th() : ", " + province.en())
                .filter(words -> !edition.title().contains(words.strip()))
                .orElse("");
        return edition.title() + place;
    }

    /** What the browser's editor begins with. */
    record Data(
            long version,
            String title,
            JsonNode doc,
            boolean readOnly,
            String language,
            Csrf csrf,
            Me me,
            List<Carried> briefs,
            String date,
            UUID unit,
            Map<String, String> words,
            Urls urls,
            List<ShownComment> comments,
            List<GivenReason> reasons,
            Map<UUID, ShownPicture> pictures) {}

    record Csrf(String header, String token) {}

    record Me(UUID id, String name, String initials, int colour) {}

    record Carried(String slug, String title) {}

    record Urls(String working, String check, String comments, String namings, String pictures, String reasons) {}

    record GivenReason(String key, String reason) {}

    record ShownPicture(String alt, String credit, String url) {}

    private Data data(Edition edition, boolean readOnly, List<Picture> set, View view) {
        Actor actor = currentActor.get();
        String base = "/editions/" + edition.id();
        Map<UUID, ShownPicture> shown = new HashMap<>();
        List<Picture> known = new ArrayList<>(set);
        known.addAll(pictures.find(Body.pictures(edition.bodyJson())));
        known.forEach(picture -> shown.put(
                picture.id(),
                new ShownPicture(picture.alt(edition.thai()), picture.credit(), picture.url(Picture.Rendition.CARD))));
        return new Data(
                edition.version(),
                edition.title(),
                edition.bodyJson(),
                readOnly,
                edition.language(),
                new Csrf(view.csrf().header(), view.csrf().token()),
                new Me(actor.id(), view.pick(actor.name(), actor.nameEnglish()), actor.initials(), actor.colour()),
                edition.briefs().stream()
                        .flatMap(slug -> liveBriefs.find(slug).stream())
                        .map(brief -> new Carried(brief.slug(), view.pick(brief.title(), brief.titleEnglish())))
                        .toList(),
                dates.today().toString(),
                edition.unit(),
                view.textsBelow("content.editor."),
                new Urls(
                        base + "/working",
                        "/check",
                        base + "/comments",
                        base + "/namings",
                        "/pictures",
                        base + "/reasons"),
                shown(comments.of(edition.id()), view),
                reasons.of(edition.id()).stream()
                        .map(reason -> new GivenReason(reason.key(), reason.reason()))
                        .toList(),
                shown);
    }

    /**
     * A comment as the editor shows it; offsets are -1 when its words are gone.
     *
     * @param named how those are called in it whom it names
     * @param unknown of a comment just made: names behind an @ that no reader bears
     */
    record ShownComment(
            UUID id,
            int start,
            int end,
            String quotation,
            Speaker by,
            String at,
            String atText,
            String text,
            boolean resolved,
            boolean mine,
            @Nullable UUID answers,
            @Nullable String voice,
            String length,
            List<String> named,
            List<String> unknown) {}

    /** @param file whether a file that was brought says so, and not a person who was asked */
    record Speaker(String name, String initials, int colour, boolean outside, boolean file) {}

    List<ShownComment> shown(List<Comment> all, View view) {
        Map<UUID, List<Naming>> named =
                namedPeople.in(all.stream().map(Comment::id).toList());
        return all.stream()
                .map(comment -> shown(comment, named.getOrDefault(comment.id(), List.of()), List.of(), view))
                .toList();
    }

    ShownComment shown(CommentThread.Said said, View view) {
        Comment comment = said.comment();
        return shown(
                comment,
                namedPeople.in(List.of(comment.id())).getOrDefault(comment.id(), List.of()),
                said.unknown(),
                view);
    }

    private ShownComment shown(Comment comment, List<Naming> named, List<String> unknown, View view) {
        return new ShownComment(
                comment.id(),
                comment.anchor().start(),
                comment.anchor().end(),
                comment.anchor().quotation(),
                speaker(comment, view),
                comment.at().toString(),
                view.dateTime(comment.at()),
                comment.text(),
                comment.resolved() != null,
                Objects.equals(comment.author(), currentActor.get().id()),
                comment.answers(),
                comment.voice() == null
                        ? null
                        : "/editions/" + comment.subject() + "/comments/" + comment.id() + "/voice",
                comment.length(),
                named.stream().map(Naming::form).toList(),
                unknown);
    }

    private Speaker speaker(Comment comment, View view) {
        if (comment.outsider() != null) {
            return new Speaker(
                    comment.outsider().name(), "", 0, true, comment.outsider().grant() == null);
        }
        return people.known(comment.author())
                .map(by ->
                        new Speaker(view.pick(by.name(), by.nameEnglish()), by.initials(), by.colour(), false, false))
                .orElseGet(() -> new Speaker(view.text("content.nobody"), "", 0, false, false));
    }

    /** No text in it can end the script element around it. */
    private String script(Data data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
