package th.prmind.content;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import th.prmind.brief.LiveBrief;
import th.prmind.brief.LiveBriefs;
import th.prmind.brief.ReleaseFile;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** Starting an edition from a text that exists already: a file from Word, a PDF, or words pasted. */
@Controller
class ManuscriptController {

    private static final int LONGEST = 200_000;

    private final StartEdition startEdition;
    private final EditionAccess access;
    private final ContentTypes types;
    private final LiveBriefs liveBriefs;
    private final UnitDirectory units;
    private final Notices notices;
    private final Dates dates;

    ManuscriptController(
            StartEdition startEdition,
            EditionAccess access,
            ContentTypes types,
            LiveBriefs liveBriefs,
            UnitDirectory units,
            Notices notices,
            Dates dates) {
        this.startEdition = startEdition;
        this.access = access;
        this.types = types;
        this.liveBriefs = liveBriefs;
        this.units = units;
        this.notices = notices;
        this.dates = dates;
    }

    /** @param text pasted; a file goes before it */
    record ManuscriptForm(
            @Nullable String type,
            @Nullable String brief,
            @Nullable String language,
            @Nullable UUID unit,
            @Nullable String text,
            @Nullable MultipartFile file) {

        String textOrEmpty() {
            return Objects.requireNonNullElse(text, "");
        }

        boolean english() {
            return "en".equals(language);
        }

        ManuscriptForm holding(String words) {
            return new ManuscriptForm(type, brief, language, unit, words, null);
        }
    }

    /**
     * @param errors what is wrong by the field's name, in the reader's words
     * @param sent whether the words come from a file, which a browser forgets once it is sent
     */
    record ManuscriptPage(
            ManuscriptForm form,
            List<ContentType> types,
            List<LiveBrief> briefs,
            List<Unit> writable,
            Map<String, String> errors,
            boolean sent) {

        @Nullable
        String error(String field) {
            return errors.get(field);
        }

        boolean chosen(ContentType type) {
            return type.code().equals(form.type()) || (form.type() == null && type.equals(types.getFirst()));
        }
    }

    @GetMapping("/editions/manuscripts/new")
    ModelAndView begin(ManuscriptForm form) {
        return page(form, Map.of(), false);
    }

    /** Refused, the form comes again with the words in it, those read from a file too. */
    @PostMapping("/editions/manuscripts")
    ModelAndView start(ManuscriptForm form, View view) throws IOException {
        ManuscriptForm read = form;
        boolean sent = form.file() != null && !"".equals(form.file().getOriginalFilename());
        try {
            Manuscript manuscript = sent
                    ? read(Objects.requireNonNull(form.file()).getBytes())
                    : Manuscript.of(ReleaseFile.lines(form.textOrEmpty()));
            read = form.holding(sent ? manuscript.wholeText().strip() : form.textOrEmpty());
            Edition started = start(manuscript, read);
            if (!manuscript.pictures().isEmpty() || !manuscript.notes().isEmpty()) {
                notices.say(
                        manuscript.pictures().isEmpty()
                                ? "content.manuscript.brought-notes"
                                : "content.manuscript.brought",
                        manuscript.pictures().isEmpty()
                                ? manuscript.notes().size()
                                : manuscript.pictures().size(),
                        manuscript.notes().size());
            }
            return new ModelAndView("redirect:/editions/" + started.id() + "/edit");
        } catch (Refusal refusal) {
            Map<String, String> errors = new LinkedHashMap<>();
            errors.put(field(refusal), view.text(refusal.key(), refusal.arguments()));
            ModelAndView again = page(read, errors, sent && !read.textOrEmpty().isEmpty());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static Manuscript read(byte[] bytes) {
        return bytes.length > 0 && ReleaseFile.isWord(bytes)
                ? WordManuscript.read(bytes)
                : Manuscript.of(ReleaseFile.paragraphs(bytes));
    }

    private Edition start(Manuscript manuscript, ManuscriptForm form) {
        if (manuscript.wholeText().isBlank()) {
            throw new Refusal("content.manuscript.missing");
        }
        if (form.textOrEmpty().length() > LONGEST) {
            throw new Refusal("content.manuscript.too-long", LONGEST);
        }
        return startEdition.start(
                manuscript,
                StartForm.plain(form.type()),
                StartForm.plain(form.brief()),
                form.english() ? "en" : "th",
                form.unit());
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "content.manuscript.brief-missing" -> "brief";
            case "content.manuscript.missing", "content.manuscript.too-long", "content.body.too-long" -> "text";
            default -> "file";
        };
    }

    private ModelAndView page(ManuscriptForm form, Map<String, String> errors, boolean sent) {
        return new ModelAndView(
                "content/manuscript",
                "page",
                new ManuscriptPage(
                        form,
                        types.all(),
                        liveBriefs.all().stream()
                                .filter(brief -> !brief.ended(dates.today()))
                                .toList(),
                        access.writable().stream().map(units::get).toList(),
                        errors,
                        sent));
    }
}
