package th.prmind.platform.identity;

import java.util.UUID;

/**
 * Points to anything that has a page of its own, without knowing its module.
 *
 * @param kind one word, the noun that also stands in the address ({@code edition})
 * @param title as people know it
 * @param url path of its page, from the root
 */
public record SubjectRef(String kind, UUID id, String title, String url) {}
