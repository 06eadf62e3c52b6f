package th.prmind.platform.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered.
 *
 * @param uri where the answer came from in the end, redirects followed
 * @param type media type in small letters without parameters, such as {@code text/html}; empty when not said
 * @param charset as the answer named it, or null
 */
public record Fetched(URI uri, String type, @Nullable String charset, byte[] body) {}
