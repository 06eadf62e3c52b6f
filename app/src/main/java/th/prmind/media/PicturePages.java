package th.prmind.media;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import th.prmind.network.PersonDirectory;
import th.prmind.network.Rights;
import th.prmind.network.Role;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.identity.SubjectRef;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.NotFound;

/** Opens pictures to those who may see or describe them, and puts together the page of one. */
@Component
class PicturePages {

    private final PictureDirectory directory;
    private final Consents consents;
    private final List<PictureUse> uses;
    private final UnitDirectory units;
    private final PersonDirectory people;
    private final Rights rights;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final Dates dates;

    PicturePages(
            PictureDirectory directory,
            Consents consents,
            List<PictureUse> uses,
            UnitDirectory units,
            PersonDirectory people,
            Rights rights,
            CurrentActor currentActor,
            Audit audit,
            Dates dates) {
        this.directory = directory;
        this.consents = consents;
        this.uses = uses;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.dates = dates;
    }

    /** Also to those who read a text in which it stands. */
    Picture shown(UUID id) {
        return directory
                .find(id)
                .filter(picture -> rights.readable(currentActor.get()).contains(picture.unit())
                        || uses.stream().anyMatch(use -> !use.usesOf(id).isEmpty()))
                .orElseThrow(NotFound::new);
    }

    /** To those who may not read the unit's unpublished work it does not exist. */
    Picture readable(UUID id) {
        return directory
                .find(id)
                .filter(picture -> rights.readable(currentActor.get()).contains(picture.unit()))
                .orElseThrow(NotFound::new);
    }

    /** @throws th.prmind.platform.web.NotAllowed to those who may only see it */
    Picture editable(UUID id) {
        Picture picture = readable(id);
        rights.require(currentActor.get(), Role.WRITER, picture.unit());
        return picture;
    }

    PicturePage of(Picture picture, Map<String, String> errors) {
        return of(picture, ConsentForm.empty(dates.today()), errors);
    }

    /** @param form what was typed of a consent */
    PicturePage of(Picture picture, ConsentForm form, Map<String, String> errors) {
        Actor actor = currentActor.get();
        Set<UUID> readable = rights.readable(actor);
        List<SubjectRef> usedIn =
                uses.stream().flatMap(use -> use.usesOf(picture.id()).stream()).toList();
        int all = uses.stream().mapToInt(use -> use.count(picture.id())).sum();
        return new PicturePage(
                picture,
                units.get(picture.unit()),
                rights.may(actor, Role.WRITER, picture.unit()),
                !directory.closed(List.of(picture.id())).isEmpty(),
                usedIn,
                Math.max(0, all - usedIn.size()),
                consents.of(picture.id()),
                form,
                directory.alike(picture, readable),
                audit.of(picture.id()).stream()
                        .limit(30)
                        .map(entry -> new PicturePage.Step(
                                entry.action(),
                                entry.at(),
                                entry.person().flatMap(people::known).orElse(null)))
                        .toList(),
                dates.today(),
                errors);
    }
}
