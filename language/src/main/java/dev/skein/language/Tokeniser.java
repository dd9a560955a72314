package dev.skein.language;

/** Cuts a text into the numbers an encoder reads, the marks of its begin and end included. Safe to share. */
@FunctionalInterface
public interface Tokeniser {
    /** The ids of a text; at least one, also of an empty text. The encoder reads the first 128 of them. */
    int[] ids(String text);

    /** The uncased BERT vocabulary that ships. */
    static Tokeniser wordPieces() {
        return wordPieces(Vocabulary.shipped());
    }

    static Tokeniser wordPieces(Vocabulary vocabulary) {
        return text -> {
            Pieces pieces = new Pieces();
            new WordPiece(vocabulary, false).cut(text, pieces);
            int size = Math.min(pieces.count, SentenceModel.PIECES_MAX - 2);
            int[] ids = new int[size + 2];
            ids[0] = Vocabulary.CLASSIFY;
            System.arraycopy(pieces.ids, 0, ids, 1, size);
            ids[size + 1] = Vocabulary.SEPARATE;
            return ids;
        };
    }
}
