package th.prmind.platform.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * A full-text index in a folder: words and three-letter runs of titles and texts, with facets to filter by. It holds
 * nothing that can't be made again, so whoever feeds it notes in {@link #state} how far it has come. For any number of
 * readers and one process.
 */
public final class TextIndex implements Closeable {

    static final String ID = "id";
    static final String AT = "at";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String TITLE_GRAMS = "title-grams";
    static final String TEXT_GRAMS = "text-grams";
    /** Count hits exactly up to here, which every corpus of ours stays below. */
    private static final int COUNT_TO = 1_000_000;

    private final FSDirectory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** @throws IOException also when another process has it open */
    public TextIndex(Path folder) throws IOException {
        // Plain reads and the system's own cache: mapped files would count as the application's memory.
        this.folder = new NIOFSDirectory(folder);
        IndexWriterConfig config = new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(24);
        this.writer = new IndexWriter(this.folder, config);
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * One text to be found.
     *
     * @param id under which it comes back, and replaces what was there
     * @param facets values to filter by, by name
     * @param at when it came out: the newer comes first among equals
     */
    public record Entry(
            String id, String title, String text, Map<String, ? extends Collection<String>> facets, Instant at) {}

    /** In which order hits come. */
    public enum Order {
        RELEVANCE,
        NEWEST
    }

    /**
     * What is looked for.
     *
     * @param words as typed
     * @param facets all of which must hold
     */
    public record Question(String words, Map<String, String> facets, Order order, int from, int size) {}

    /** The ids of one page of hits, and how many there are in all. */
    public record Hits(long total, List<String> ids) {}

    public void put(Entry entry) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new LongField(AT, entry.at().getEpochSecond(), Field.Store.NO));
        document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
        document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
        document.add(new TextField(TITLE_GRAMS, entry.title(), Field.Store.NO));
        document.add(new TextField(TEXT_GRAMS, entry.text(), Field.Store.NO));
        entry.facets()
                .forEach((name, values) ->
                        values.forEach(value -> document.add(new StringField(facet(name), value, Field.Store.NO))));
        writer.updateDocument(new Term(ID, entry.id()), document);
    }

    public void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(ID, id));
    }

    public void clear() throws IOException {
        writer.deleteAll();
    }

    /** Makes what was put findable and safe, together with the state that goes with it. */
    public void commit(Map<String, String> state) throws IOException {
        writer.setLiveCommitData(new HashMap<>(state).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Notes how far things have come where nothing was put; safe with the next commit. */
    public void note(Map<String, String> state) {
        writer.setLiveCommitData(new HashMap<>(state).entrySet());
    }

    /** What was noted last; empty for a new index. */
    public Map<String, String> state() {
        Map<String, String> state = new HashMap<>();
        Iterable<Map.Entry<String, String>> noted = writer.getLiveCommitData();
        if (noted != null) {
            noted.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        return state;
    }

    public long size() {
        return writer.getDocStats().numDocs;
    }

    /** First by the words as they were cut; where these find little, by runs of letters as well. */
    public Hits search(Question question) throws IOException {
        Asked asked = Asked.of(question.words());
        IndexSearcher searcher = searchers.acquire();
        try {
            Hits hits = search(searcher, question, asked.byWords());
            if (hits.total() < Asked.FEW && asked.hasGrams()) {
                hits = search(searcher, question, asked.byGrams());
            }
            if (hits.total() == 0 && asked.severalParts()) {
                hits = search(searcher, question, asked.byAnyPart());
            }
            return hits;
        } finally {
            searchers.release(searcher);
        }
    }

    private static Hits search(IndexSearcher searcher, Question question, Query words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        question.facets()
                .forEach((name, value) ->
                        all.add(new TermQuery(new Term(facet(name), value)), BooleanClause.Occur.FILTER));
        int needed = question.from() + question.size();
        Sort sort = question.order() == Order.NEWEST
                ? new Sort(LongField.newSortField(AT, true, org.apache.lucene.search.SortedNumericSelector.Type.MAX))
                : new Sort(
                        SortField.FIELD_SCORE,
                        LongField.newSortField(AT, true, org.apache.lucene.search.SortedNumericSelector.Type.MAX));
        var found = searcher.search(
                all.build(),
                new org.apache.lucene.search.TopFieldCollectorManager(sort, Math.max(needed, 1), COUNT_TO));
        List<String> ids = new ArrayList<>();
        for (int i = question.from(); i < Math.min(needed, found.scoreDocs.length); i++) {
            ScoreDoc hit = found.scoreDocs[i];
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return new Hits(found.totalHits.value(), ids);
    }

    private static String facet(String name) {
        return "facet-" + name;
    }

    private static Analyzer analyzer() {
        Analyzer words = FoldedTokens.analyzer(FoldedTokens::words);
        Analyzer grams = FoldedTokens.analyzer(FoldedTokens::grams);
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.endsWith("-grams") ? grams : words;
            }
        };
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        folder.close();
    }
}
