package th.prmind.platform.search;

import static th.prmind.platform.search.TextIndex.TEXT;
import static th.prmind.platform.search.TextIndex.TEXT_GRAMS;
import static th.prmind.platform.search.TextIndex.TITLE;
import static th.prmind.platform.search.TextIndex.TITLE_GRAMS;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed, as queries. Spaces part it into pieces that must all be found; a piece is found where its words
 * stand one after the other, and less so where they stand apart; the whole, standing in a title letter for letter, goes
 * before everything.
 */
record Asked(String whole, List<String> parts) {

    /** Fewer hits than this by words, and runs of letters are asked as well. */
    static final int FEW = 10;

    /** Longer questions are cut: nobody types them, and a pasted page is not a question. */
    private static final int LONGEST = 400;

    private static final float WHOLE_TITLE = 40;
    private static final float TITLE_PHRASE = 6;
    private static final float TITLE_WORDS = 2;
    private static final float TEXT_PHRASE = 2;

    static Asked of(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return new Asked(
                cut,
                Arrays.stream(Folded.of(cut).text().split("[\\s\"“”,]+"))
                        .filter(part -> part.chars().anyMatch(Character::isLetterOrDigit))
                        .toList());
    }

    boolean hasGrams() {
        return parts.stream().anyMatch(part -> part.length() >= FoldedTokens.GRAM);
    }

    boolean severalParts() {
        return parts.size() > 1;
    }

    Query byWords() {
        return query(false, Occur.MUST);
    }

    Query byGrams() {
        return query(true, Occur.MUST);
    }

    Query byAnyPart() {
        return query(true, Occur.SHOULD);
    }

    private Query query(boolean grams, Occur together) {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("nothing asked");
        }
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        parts.forEach(part -> found.add(part(part, grams), together));
        // A title that holds it answers even where its words were cut otherwise than the question's.
        return new BooleanQuery.Builder()
                .add(found.build(), Occur.SHOULD)
                .add(boosted(phrase(TITLE_GRAMS, FoldedTokens.grams(whole)), WHOLE_TITLE), Occur.SHOULD)
                .build();
    }

    private static Query part(String part, boolean grams) {
        List<String> words = FoldedTokens.words(part);
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(boosted(phrase(TITLE, words), TITLE_PHRASE), Occur.SHOULD)
                .add(boosted(all(TITLE, words), TITLE_WORDS), Occur.SHOULD)
                .add(all(TEXT, words), Occur.SHOULD);
        if (words.size() > 1) {
            any.add(boosted(phrase(TEXT, words), TEXT_PHRASE), Occur.SHOULD);
        }
        if (grams) {
            any.add(boosted(phrase(TITLE_GRAMS, FoldedTokens.grams(part)), TITLE_PHRASE), Occur.SHOULD)
                    .add(boosted(phrase(TEXT_GRAMS, FoldedTokens.grams(part)), TEXT_PHRASE), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query all(String field, List<String> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        tokens.stream().distinct().forEach(token -> all.add(new TermQuery(new Term(field, token)), Occur.MUST));
        return all.build();
    }

    private static Query phrase(String field, List<String> tokens) {
        return tokens.isEmpty()
                ? new MatchNoDocsQuery("too short")
                : new PhraseQuery(field, tokens.toArray(String[]::new));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
