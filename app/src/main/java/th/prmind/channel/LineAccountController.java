package th.prmind.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.notify.Notice;
import th.prmind.platform.settings.Settings;
import th.prmind.platform.web.NotAllowed;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import th.prmind.platform.web.Refusal;
import th.prmind.platform.web.View;

/** A unit's Official Account in LINE, and the groups that hear of the unit. */
@Controller
class LineAccountController {

    private final LineAccounts accounts;
    private final KeepLineAccount keep;
    private final LineConnections connections;
    private final LineCodes codes;
    private final UnitDirectory units;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Notices notices;
    private final Settings settings;

    LineAccountController(
            LineAccounts accounts,
            KeepLineAccount keep,
            LineConnections connections,
            LineCodes codes,
            UnitDirectory units,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            Notices notices,
            Settings settings) {
        this.accounts = accounts;
        this.keep = keep;
        this.connections = connections;
        this.codes = codes;
        this.units = units;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.notices = notices;
        this.settings = settings;
    }

    /**
     * @param own the unit's own account
     * @param serving the unit's own, or that of a unit above
     * @param of whose the serving account is
     * @param people how many are connected to the unit's own
     * @param webhook address to be told to LINE; null while the operator has not set our own
     * @param code that was just made, to be typed in a group; null before
     * @param error what is wrong with what was typed; null when nothing is
     */
    record UnitLine(
            Unit unit,
            @Nullable LineAccount own,
            @Nullable LineAccount serving,
            @Nullable Unit of,
            int people,
            @Nullable String webhook,
            List<LineConnections.OfGroup> groups,
            @Nullable String code,
            @Nullable String error) {}

    @GetMapping("/units/{slug}/line")
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("page", page(keepable(slug), null, null));
        return "channel/line-account";
    }

    @PostMapping("/units/{slug}/line")
    String set(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("view") View view,
            Model model) {
        Unit unit = keepable(slug);
        try {
            keep.set(unit, secret.strip(), token.strip());
        } catch (Refusal refused) {
            model.addAttribute("page", page(unit, null, view.text(refused.key(), refused.arguments())));
            return "channel/line-account";
        }
        notices.say("channel.line.set");
        return "redirect:/units/" + slug + "/line";
    }

    @PostMapping("/units/{slug}/line/checks")
    String check(@PathVariable String slug) {
        keep.check(accounts.ofUnit(keepable(slug).id()).orElseThrow(NotFound::new));
        notices.say("channel.line.checked");
        return "redirect:/units/" + slug + "/line";
    }

    @PostMapping("/units/{slug}/line/removal")
    String remove(@PathVariable String slug) {
        keep.remove(keepable(slug));
        notices.say("channel.line.removed");
        return "redirect:/units/" + slug + "/line";
    }

    /** The code stands on this page alone, and is not kept. */
    @PostMapping("/units/{slug}/line/groups/codes")
    String makeCode(@PathVariable String slug, Model model) {
        Unit unit = keepable(slug);
        LineAccount account =
                accounts.serving(unit.id()).orElseThrow(() -> new Refusal("channel.line.error.no-account"));
        model.addAttribute(
                "page", page(unit, codes.make(account.id(), currentActor.get().id(), unit.id()), null));
        return "channel/line-account";
    }

    @PostMapping("/units/{slug}/line/groups/{id}")
    String choose(
            @PathVariable String slug, @PathVariable UUID id, @RequestParam(defaultValue = "") List<String> kinds) {
        Unit unit = keepable(slug);
        Set<Notice.Kind> chosen = Arrays.stream(Notice.Kind.values())
                .filter(kind -> HearLine.FOR_GROUPS.contains(kind) && kinds.contains(kind.code()))
                .collect(Collectors.toSet());
        transaction.executeWithoutResult(_ -> {
            if (!connections.choose(id, unit.id(), chosen)) {
                throw new NotFound();
            }
            audit.record("choose-group-notices", unit.ref(), Map.of());
        });
        notices.say("channel.line.group-saved");
        return "redirect:/units/" + slug + "/line";
    }

    @PostMapping("/units/{slug}/line/groups/{id}/removal")
    String removeGroup(@PathVariable String slug, @PathVariable UUID id) {
        Unit unit = keepable(slug);
        transaction.executeWithoutResult(_ -> {
            if (!connections.removeGroup(id, unit.id())) {
                throw new NotFound();
            }
            audit.record("disconnect-line-group", unit.ref(), Map.of());
        });
        notices.say("channel.line.group-removed");
        return "redirect:/units/" + slug + "/line";
    }

    private Unit keepable(String slug) {
        Unit unit = units.findBySlug(slug).orElseThrow(NotFound::new);
        if (!keep.mayKeep(currentActor.get(), unit.id())) {
            throw new NotAllowed(currentActor.get().id() + " may not keep LINE of " + slug);
        }
        return unit;
    }

    private UnitLine page(Unit unit, @Nullable String code, @Nullable String error) {
        Optional<LineAccount> own = accounts.ofUnit(unit.id());
        Optional<LineAccount> serving = accounts.serving(unit.id());
        return new UnitLine(
                unit,
                own.orElse(null),
                serving.orElse(null),
                serving.map(LineAccount::unit).flatMap(units::find).orElse(null),
                own.map(account -> connections.people(account.id())).orElse(0),
                own.isPresent() && !settings.baseUrl().isBlank()
                        ? settings.baseUrl() + "/line/" + own.get().id() + "/webhook"
                        : null,
                connections.groups(unit.id()),
                code,
                error);
    }
}
