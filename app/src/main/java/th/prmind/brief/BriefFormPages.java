package th.prmind.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.NotAllowed;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/** The form with all that stands around it: who may own a brief, for whom it can be, whom the register knows. */
@Component
class BriefFormPages {

    private final LetterScans scans;
    private final PeopleRegister register;
    private final BriefTopics topics;
    private final ReviewDesk reviews;
    private final Rights rights;
    private final UnitDirectory units;
    private final CurrentActor currentActor;

    BriefFormPages(
            LetterScans scans,
            PeopleRegister register,
            BriefTopics topics,
            ReviewDesk reviews,
            Rights rights,
            UnitDirectory units,
            CurrentActor currentActor) {
        this.scans = scans;
        this.register = register;
        this.topics = topics;
        this.reviews = reviews;
        this.rights = rights;
        this.units = units;
        this.currentActor = currentActor;
    }

    /** For a brief that is not there yet. */
    BriefFormPage fresh(BriefForm form, Map<String, String> errors, Map<String, Integer> extra) {
        return of(null, 1, 0, form, errors, extra, false);
    }

    BriefFormPage of(
            @Nullable Brief brief,
            int version,
            int edit,
            BriefForm form,
            Map<String, String> errors,
            Map<String, Integer> extra,
            boolean meanwhile) {
        Actor actor = currentActor.get();
        List<Unit> owners = rights.units(actor, Role.POLICY_OWNER).stream()
                .map(units::get)
                .filter(unit -> !unit.kind().equals("province-office"))
                .toList();
        if (owners.isEmpty()) {
            throw new NotAllowed(actor.id() + " is a policy owner nowhere");
        }
        List<Unit> groups = new ArrayList<>();
        Map<String, List<BriefFormPage.Office>> offices = new TreeMap<>();
        for (Unit unit : units.all()) {
            var province = Provinces.find(unit.province()).orElse(null);
            if (unit.kind().equals("province-office") && province != null) {
                offices.computeIfAbsent(province.region(), _ -> new ArrayList<>())
                        .add(new BriefFormPage.Office(unit, province));
            } else {
                groups.add(unit);
            }
        }
        offices.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(office -> office.unit().name())));
        return new BriefFormPage(
                brief,
                version,
                edit,
                form,
                errors,
                owners,
                groups,
                offices,
                extra,
                register.all(),
                topics.choices(),
                brief == null ? null : scans.name(brief.id(), version).orElse(null),
                brief == null ? null : sentBack(brief),
                meanwhile);
    }

    private @Nullable String sentBack(Brief brief) {
        return reviews.latest(brief.id())
                .filter(review -> review.state() == Review.State.CHANGES_REQUESTED)
                .map(Review::words)
                .orElse(null);
    }
}
