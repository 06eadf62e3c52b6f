package th.prmind.platform.audit;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where somebody acts: the network of their address. The last part of the address names a single device at home, which
 * the book has no need to know.
 */
final class Origin {

    private Origin() {}

    /** Empty where a job or a command acts. */
    static Optional<String> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getRemoteAddr()).map(Origin::network)
                : Optional.empty();
    }

    /** The first three parts of an address of version 4, the first three groups of one of version 6. */
    static String network(String address) {
        String[] parts = address.split("\\.");
        if (parts.length == 4) {
            return parts[0] + "." + parts[1] + "." + parts[2] + ".0/24";
        }
        String[] groups = address.split(":");
        return groups.length < 3 ? address : groups[0] + ":" + groups[1] + ":" + groups[2] + "::/48";
    }
}
