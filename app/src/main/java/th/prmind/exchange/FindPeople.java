package th.prmind.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.learning.Cohorts;
import th.prmind.learning.Competency;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Unit;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.provinces.Province;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.search.SearchText;
import th.prmind.platform.web.Texts;
import th.prmind.publishing.ReleaseCard;
import th.prmind.publishing.ReleaseCatalog;

/** Finds who can help: only people who want to be found, by skill, place and what they have done. */
@Component
class FindPeople {

    private static final int MOST_RELEASES = 3;

    private final Profiles profiles;
    private final Answers answers;
    private final Cohorts cohorts;
    private final ReleaseCatalog releases;
    private final PersonDirectory people;
    private final UnitDirectory units;
    private final Texts texts;

    FindPeople(
            Profiles profiles,
            Answers answers,
            Cohorts cohorts,
            ReleaseCatalog releases,
            PersonDirectory people,
            UnitDirectory units,
            Texts texts) {
        this.profiles = profiles;
        this.answers = answers;
        this.cohorts = cohorts;
        this.releases = releases;
        this.people = people;
        this.units = units;
        this.texts = texts;
    }

    /**
     * Who helped most often comes first.
     *
     * @param q words of a name, unit, province, skill or work; empty: any
     * @param province code; empty: any
     */
    List<FoundPerson> of(String q, @Nullable Competency skill, String province) {
        List<String> wanted = Arrays.stream(SearchText.folded(q).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return profiles.found().stream()
                .filter(profile -> skill == null || profile.skills().contains(skill))
                .flatMap(profile -> people.find(profile.person()).map(who -> found(who, profile)).stream())
                .filter(found -> province.isEmpty()
                        || found.province() != null && found.province().code().equals(province))
                .filter(found -> {
                    String described = described(found);
                    return wanted.stream().allMatch(described::contains);
                })
                .sorted(Comparator.comparing((FoundPerson found) -> -found.helped())
                        .thenComparing(found -> found.who().plainName()))
                .toList();
    }

    private FoundPerson found(Actor who, Profile profile) {
        UUID id = who.id();
        return new FoundPerson(
                who,
                units.find(who.unit())
                        .map(Unit::province)
                        .flatMap(Provinces::find)
                        .orElse(null),
                profile,
                answers.chosenOf(id),
                cohorts.of(id),
                releases.writtenBy(id, MOST_RELEASES));
    }

    private String described(FoundPerson found) {
        @Nullable Province province = found.province();
        Stream<String> names = Stream.of(
                found.who().name(),
                found.who().nameEnglish(),
                found.who().unitName(),
                found.who().unitNameEnglish(),
                province == null ? "" : province.th() + " " + province.en(),
                found.profile().words());
        Stream<String> skills = found.profile().skills().stream()
                .flatMap(skill -> Stream.of("th", "en")
                        .map(language -> texts.get(language, "learning.competency." + skill.code())));
        Stream<String> past = Stream.concat(
                found.cohorts().stream().map(Cohorts.Cohort::title),
                found.releases().stream().map(ReleaseCard::title));
        return SearchText.folded(
                Stream.of(names, skills, past).flatMap(each -> each).collect(Collectors.joining(" ")));
    }
}
