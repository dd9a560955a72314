package dev.skein.language;

/** The memory one call of {@link Understander#read} works in, filled again for every text. */
final class Scratch {
    final WordPiece wordPiece;
    final Pieces pieces = new Pieces();
    final int[] pairRows = new int[Pieces.PIECES_MAX];
    final int[] sums;
    final Grams grams = new Grams();
    final double[] shares = new double[Pieces.PIECES_MAX];

    Scratch(Vocabulary vocabulary, int width) {
        wordPiece = new WordPiece(vocabulary, true);
        sums = new int[width];
    }
}
