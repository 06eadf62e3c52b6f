package th.prmind.newsroom;

import java.util.UUID;
import th.prmind.publishing.Release;

/**
 * The public site as one reader sees it: at which address, in which language.
 *
 * @param base scheme and host without a slash at the end, for links that leave the page
 */
record Site(String base, boolean thai) {

    /** Path of a page: {@code /news/units/x}, or the same below {@code /en}. */
    String path(String rest) {
        return root(thai) + rest;
    }

    String path(Release release) {
        return root(release.thai()) + "/" + release.slug();
    }

    String url(String path) {
        return base + path;
    }

    static String root(boolean thai) {
        return thai ? "/news" : "/en/news";
    }

    /** @param rendition thumb, card or full */
    static String picture(UUID id, String rendition) {
        return "/news/pictures/" + id + "/" + rendition + ".jpg";
    }
}
