package th.prmind.content;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Dates dates;

    ManuscriptController(
            StartEdition startEdition,
            EditionAccess access,
            ContentTypes types,
            LiveBriefs liveBriefs,
            UnitDirectory units,
            Dates dates) {
        this.startEdition = startEdition;
        this.access = access;
        this.types = types;
        this.liveBriefs = liveBriefs;
        this.units = units;
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

    /** @param errors what is wrong by the field's name, in the reader's words */
    record ManuscriptPage(
            ManuscriptForm form,
            List<ContentType> types,
            List<LiveBrief> briefs,
            List<Unit> writable,
            Map<String, String> errors) {

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
        return page(form, Map.of());
    }

    /** Refused, the form comes again with the words in it, those read from a file too. */
    @PostMapping("/editions/manuscripts")
    ModelAndView start(ManuscriptForm form, View view) throws IOException {
        ManuscriptForm read = form;
        try {
            boolean sent = form.file() != null && !"".equals(form.file().getOriginalFilename());
            List<ReleaseFile.Paragraph> paragraphs = sent
                    ? ReleaseFile.paragraphs(Objects.requireNonNull(form.file()).getBytes())
                    : ReleaseFile.lines(form.textOrEmpty());
            read = form.holding(
                    paragraphs.stream().map(ReleaseFile.Paragraph::text).collect(Collectors.joining("\n")));
            return new ModelAndView(
                    "redirect:/editions/" + start(paragraphs, read).id() + "/edit");
        } catch (Refusal refusal) {
            Map<String, String> errors = new LinkedHashMap<>();
            errors.put(field(refusal), view.text(refusal.key(), refusal.arguments()));
            ModelAndView again = page(read, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private Edition start(List<ReleaseFile.Paragraph> paragraphs, ManuscriptForm form) {
        if (paragraphs.isEmpty()) {
            throw new Refusal("content.manuscript.missing");
        }
        if (form.textOrEmpty().length() > LONGEST) {
            throw new Refusal("content.manuscript.too-long", LONGEST);
        }
        return startEdition.start(
                Manuscript.of(paragraphs),
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

    private ModelAndView page(ManuscriptForm form, Map<String, String> errors) {
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
                        errors));
    }
}
