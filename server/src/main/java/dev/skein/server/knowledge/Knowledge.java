package dev.skein.server.knowledge;

import dev.skein.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The company's articles, searched paragraph by paragraph: Lucene finds (BM25), and the score that decides whether a
 * passage answers is how much of the question's weight it covers, 0 to 1, a word's weight being its rarity in the
 * articles. A word the articles never use counts against a passage, so that a question about something else finds
 * nothing good.
 */
public final class Knowledge implements AutoCloseable {
    /** Words of a question that are looked at; those beyond are passed over. */
    public static final int WORDS_MAX = 40;

    private static final int CANDIDATES_MAX = 12;

    /** What a word nobody wrote weighs against a passage, as a share of the rarest word written. */
    private static final double UNKNOWN_WEIGHT = 0.35;

    /** Words of courtesy and of telling that carry no question. */
    private static final List<String> SMALL_TALK = List.of(
            "hi",
            "hello",
            "hei",
            "dear",
            "pleas",
            "thank",
            "thanks",
            "you",
            "i",
            "my",
            "me",
            "we",
            "our",
            "your",
            "can",
            "could",
            "would",
            "do",
            "doe",
            "did",
            "have",
            "ha",
            "had",
            "get",
            "got",
            "am",
            "im",
            "i'm",
            "just",
            "know",
            "want",
            "need",
            "like",
            "tell",
            "about",
            "how",
            "what",
            "when",
            "where",
            "why",
            "which",
            "who",
            "so",
            "now",
            "still",
            "yet",
            "been",
            "from",
            "out",
            "up",
            "us",
            "should",
            "ani",
            "some",
            "all",
            "one",
            "more",
            "here",
            "realli",
            "veri",
            "much",
            "too",
            "also",
            "ask",
            "question",
            "help",
            "hope",
            "day",
            "todai",
            "sinc",
            "ago");

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<Article> articles;

    private Knowledge(List<Article> all) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Article article : all) {
                for (String paragraph : article.paragraphs()) {
                    Document document = new Document();
                    document.add(new StoredField("at", passages.size()));
                    document.add(new TextField("title", article.title(), Field.Store.NO));
                    document.add(new TextField("text", article.title() + ". " + paragraph, Field.Store.NO));
                    writer.addDocument(document);
                    passages.add(new Passage(article.id(), article.title(), paragraph, 0));
                    words.add(stems(article.title() + ". " + paragraph));
                }
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        articles = List.copyOf(all);
    }

    /** Reads {@code *.md} of a folder; one that is not there gives a knowledge that knows nothing. */
    public static Knowledge in(Path folder) {
        try {
            return new Knowledge(Article.in(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the articles in " + folder, e);
        }
    }

    /** How many articles there are. */
    public int articles() {
        return articles.size();
    }

    /** The article of that id, if there is one. */
    Optional<Article> article(String id) {
        return articles.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** Passages that may answer, best first, each with how well it covers the question, 0 to 1. */
    public List<Passage> search(String question, int most) {
        Set<String> asked = stems(question);
        asked.removeAll(SMALL_TALK);
        if (asked.isEmpty() || passages.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : asked) {
            query.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term("title", word)), 1.5f), BooleanClause.Occur.SHOULD);
        }
        try {
            List<Passage> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), CANDIDATES_MAX).scoreDocs) {
                int at = searcher.storedFields()
                        .document(hit.doc)
                        .getField("at")
                        .numericValue()
                        .intValue();
                Passage p = passages.get(at);
                found.add(new Passage(p.article(), p.title(), p.text(), covered(asked, words.get(at))));
            }
            found.sort(Comparator.comparingDouble(Passage::score).reversed());
            return List.copyOf(found.subList(0, Math.min(most, found.size())));
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be read", e);
        }
    }

    private double covered(Set<String> asked, Set<String> has) throws IOException {
        double all = 0;
        double there = 0;
        for (String word : asked) {
            int in = reader.docFreq(new Term("text", word));
            double weight = in == 0
                    ? UNKNOWN_WEIGHT * Math.log(1 + passages.size())
                    : Math.log(1 + (double) passages.size() / in);
            all += weight;
            there += has.contains(word) ? weight : 0;
        }
        return Math.round(1000 * there / all) / 1000.0;
    }

    private Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && stems.size() < WORDS_MAX) {
                stems.add(term.toString());
            }
            tokens.end();
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        analyzer.close();
    }
}
