package th.prmind.platform.notify;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** To which address people get mail. Implemented by the module that keeps people. */
public interface MailAddresses {

    /** Without those who have none. */
    Map<UUID, String> of(Collection<UUID> people);
}
