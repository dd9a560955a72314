package dev.skein.language;

import dev.skein.Insight.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Text to the rows that a {@link Head} sums, for trainers: exactly what {@link Understander} does. One per thread. */
public final class TextRows {
    private final WordPiece wordPiece;
    private final Features features;
    private final Pieces pieces = new Pieces();
    private final int[] pairRows = new int[Pieces.PIECES_MAX];

    private TextRows(Vocabulary vocabulary) {
        wordPiece = new WordPiece(vocabulary, true);
        features = new Features(vocabulary);
    }

    /** With the vocabulary that ships. */
    public static TextRows shipped() {
        return new TextRows(Vocabulary.shipped());
    }

    /** The row of every piece, then the row of every pair: twice as many as the text has pieces. */
    public int[] of(String text) {
        wordPiece.cut(text, pieces);
        features.pairs(pieces, pairRows);
        int[] rows = new int[2 * pieces.count];
        System.arraycopy(pieces.ids, 0, rows, 0, pieces.count);
        for (int i = 0; i < pieces.count; i++) {
            rows[pieces.count + i] = tokenCount() + pairRows[i];
        }
        return rows;
    }

    /**
     * The words of the text last given to {@link #of} that pushed a label most, strongest first.
     *
     * @param shares what each piece with its pair adds to the label; used up
     */
    public List<Evidence> evidence(String task, String label, double[] shares) {
        List<Evidence> made = new ArrayList<>();
        if (pieces.count > 0) {
            Spans.add(task, label, pieces, shares, made);
        }
        return List.copyOf(made);
    }

    /** Rows of pieces and of pairs together. */
    public int count() {
        return features.rows();
    }

    /** Rows of pieces; those of pairs follow. */
    public int tokenCount() {
        return features.rows() - Features.PAIR_ROWS;
    }
}
