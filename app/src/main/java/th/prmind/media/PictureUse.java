package th.prmind.media;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.prmind.platform.identity.SubjectRef;

/** Tells where a picture is shown. Implemented by the modules that show pictures. */
public interface PictureUse {

    /** As far as the reader may know of them. */
    List<SubjectRef> usesOf(UUID picture);

    /** Those of these units that still go out or are out with it: what has to change when it may not be used any more. */
    List<SubjectRef> openUsesOf(UUID picture, Set<UUID> units);

    /** All there are, whoever's they are. */
    int count(UUID picture);
}
