package th.prmind.platform.notify;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Groups of a unit's people who are told together. Implemented by the module whose transport reaches them. */
public interface NoticeGroups {

    /** Those that want notices of that kind, each with its unit. */
    Map<UUID, UUID> of(Collection<UUID> units, Notice.Kind kind);
}
