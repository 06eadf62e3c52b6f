package th.prmind.brief;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;
import th.prmind.review.Review;
import th.prmind.review.ReviewDesk;

/** Gathers what stands on the page of a brief. */
@Component
class BriefPages {

    private final Briefs briefs;
    private final BriefAccess access;
    private final Acknowledgements acknowledgements;
    private final Challenges challenges;
    private final Overlays overlays;
    private final LetterScans scans;
    private final PeopleRegister register;
    private final ReviewDesk reviews;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Dates dates;

    BriefPages(
            Briefs briefs,
            BriefAccess access,
            Acknowledgements acknowledgements,
            Challenges challenges,
            Overlays overlays,
            LetterScans scans,
            PeopleRegister register,
            ReviewDesk reviews,
            UnitDirectory units,
            PersonDirectory people,
            Dates dates) {
        this.briefs = briefs;
        this.access = access;
        this.acknowledgements = acknowledgements;
        this.challenges = challenges;
        this.overlays = overlays;
        this.scans = scans;
        this.register = register;
        this.reviews = reviews;
        this.units = units;
        this.people = people;
        this.dates = dates;
    }

    /** One version with all that stands on its page. */
    BriefPage of(Brief brief, BriefVersion version, Actor actor) {
        boolean drafts = access.mayReadDrafts(brief, actor);
        @Nullable BriefVersion draft = drafts ? briefs.draft(brief.id()).orElse(null) : null;
        @Nullable
        Review review = draft == null ? null : reviews.latest(brief.id()).orElse(null);
        List<BriefVersion> versions = briefs.versions(brief.id()).stream()
                .filter(BriefVersion::isPublished)
                .toList();
        List<Acknowledgements.Addressee> addressees = acknowledgements.addressees(brief.id());
        return new BriefPage(
                brief,
                version,
                units.get(brief.ownerUnit()),
                versions,
                draft,
                review,
                review != null && reviews.mayDecide(review, actor),
                access.mayEdit(brief, actor),
                scans.name(brief.id(), version.version()).orElse(null),
                asked(brief, version),
                mine(brief, addressees, actor),
                version.content().people().stream().map(this::person).toList(),
                briefs.version(brief.id(), version.version() - 1)
                        .map(before -> BriefDifference.of(before.content(), version.content()))
                        .orElse(List.of()),
                addressees.size(),
                (int) addressees.stream()
                        .filter(a -> a.acknowledged(version.version()))
                        .count(),
                dates.today());
    }

    private List<BriefPage.Asked> asked(Brief brief, BriefVersion version) {
        return challenges.of(brief.id()).stream()
                .map(challenge -> new BriefPage.Asked(
                        challenge,
                        units.find(challenge.unit()).map(Unit::shortName).orElse(""),
                        people.known(challenge.person()).orElse(null),
                        people.known(challenge.answeredBy()).orElse(null),
                        Optional.ofNullable(challenge.fact())
                                .flatMap(version.content()::fact)
                                .map(BriefContent.Fact::plain)
                                .orElse(null)))
                .toList();
    }

    private BriefPage.@Nullable Mine mine(Brief brief, List<Acknowledgements.Addressee> addressees, Actor actor) {
        Set<UUID> addressed =
                addressees.stream().map(Acknowledgements.Addressee::unit).collect(Collectors.toSet());
        return access.speaksFor(actor).stream()
                .filter(addressed::contains)
                .findFirst()
                .map(unit -> new BriefPage.Mine(
                        units.get(unit),
                        acknowledgements.of(brief.id(), unit).orElse(null),
                        overlays.of(brief.id(), unit).orElse(null)))
                .orElse(null);
    }

    private BriefPage.Person person(BriefContent.Spokesperson person) {
        return new BriefPage.Person(
                person,
                register.all().stream()
                        .filter(known -> known.name().equals(person.name()))
                        .findFirst());
    }
}
