package th.prmind.media;

import java.util.List;
import java.util.UUID;
import th.prmind.platform.identity.SubjectRef;

/** Tells where a picture is shown. Implemented by the modules that show pictures. */
public interface PictureUse {

    List<SubjectRef> usesOf(UUID picture);
}
