package th.prmind.network;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.identity.SubjectRef;

/** Work that has a page and can be linked from a team. Implemented by the modules that own such pages. */
public interface LinkedWork {

    /**
     * What lies at an address.
     *
     * @param path from the root, without what follows a question mark or hash
     * @return empty when it is no page of the implementer's, or that reader may not read it
     */
    Optional<SubjectRef> at(Actor reader, String path);

    /**
     * The id in the address of a thing's page, or of one beneath it.
     *
     * @param things the first part of the address ({@code editions})
     */
    static Optional<UUID> id(String things, String path) {
        Matcher page = Pattern.compile("/" + things + "/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?")
                .matcher(path);
        return page.matches() ? Optional.of(UUID.fromString(page.group(1))) : Optional.empty();
    }
}
