package th.prmind.engine;

import java.util.ArrayList;
import java.util.List;

/** A term or a phrase to avoid, compiled: each way to write it that is to be found. */
final class TermPattern {

    final Finding.Kind kind;
    final String brief;
    final String id;
    /** The word to use, or empty for a phrase to leave out. */
    final String use;

    final String because;
    /** The first word of each way of writing, by which it is found; the rest is compared in place. */
    final List<Variant> variants = new ArrayList<>();

    /**
     * One way of writing that is not to be used.
     *
     * @param written in normal form
     * @param parts its words, between which spaces and hyphens may come and go; one part where they matter
     */
    record Variant(String written, List<String> parts, int number) {}

    private TermPattern(Finding.Kind kind, String brief, String id, String use, String because) {
        this.kind = kind;
        this.brief = brief;
        this.id = id;
        this.use = use;
        this.because = because;
    }

    static TermPattern of(Brief brief, Brief.Term term, Lexicon lexicon) {
        TermPattern p = new TermPattern(Finding.Kind.WRONG_TERM, brief.slug(), term.id(), term.use(), "");
        String use = Tables.normal(term.use()).strip();
        for (String wrong : term.insteadOf()) {
            p.add(Tables.normal(wrong).strip(), use, lexicon);
        }
        return p;
    }

    static TermPattern of(Brief brief, Brief.Avoid avoid, Lexicon lexicon) {
        TermPattern p = new TermPattern(Finding.Kind.AVOIDED_PHRASE, brief.slug(), avoid.id(), "", avoid.because());
        p.add(Tables.normal(avoid.phrase()).strip(), "", lexicon);
        return p;
    }

    private void add(String wrong, String use, Lexicon lexicon) {
        if (wrong.isEmpty()) {
            return;
        }
        // Where only space, hyphen or case part the wrong form from the right one, they are what is looked at.
        boolean exact = squeezed(wrong).equals(squeezed(use));
        List<String> parts = new ArrayList<>();
        for (String part : exact ? new String[] {wrong} : wrong.split("[ -]+")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (!parts.isEmpty()) {
            variants.add(new Variant(wrong, parts, lexicon.number(parts.getFirst())));
        }
    }

    static String squeezed(String s) {
        return s.replaceAll("[ -]+", "");
    }
}
