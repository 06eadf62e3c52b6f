package th.prmind.media;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.web.Refusal;

/** Takes a picture out of the library, such as a double that was added by mistake. */
@Component
class RemovePicture {

    private final Pictures pictures;
    private final PictureFiles files;
    private final List<PictureUse> uses;
    private final Audit audit;

    RemovePicture(Pictures pictures, PictureFiles files, List<PictureUse> uses, Audit audit) {
        this.pictures = pictures;
        this.files = files;
        this.uses = uses;
        this.audit = audit;
    }

    /** @throws Refusal while anything shows it */
    @Transactional
    void remove(Picture picture) {
        if (uses.stream().anyMatch(use -> use.count(picture.id()) > 0)) {
            throw new Refusal("media.remove.used");
        }
        audit.record("remove", picture.ref(), Map.of("sha256", picture.sha256()));
        if (pictures.remove(picture)) {
            files.remove(picture.sha256());
        }
    }
}
