package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short cuts of the tables change nothing: each against the plain way, on much text made by chance from a seed. */
class QuickPathTest {
    private static final int TEXTS = 20_000;
    private static final String[] GLUE = {
        " ",
        " ",
        " ",
        "  ",
        ", ",
        ". ",
        "! ",
        "? ",
        "'",
        "’",
        "-",
        "…",
        "\n",
        "",
        "\u00ad",
        "\u200b",
        "漢",
        "ひ",
        "\ud83d\ude21",
        "\ud83d",
        "\u0301",
        "é",
        "ß",
        "\u037e",
        "\u0000",
        "7"
    };

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @Test
    void wordPiecesAreThoseOfThePlainWay() {
        for (boolean forTables : new boolean[] {true, false}) {
            WordPiece quick = new WordPiece(vocabulary, forTables);
            WordPiece plain = WordPiece.plain(vocabulary, forTables);
            Pieces some = new Pieces();
            Pieces same = new Pieces();
            for (String text : texts(3)) {
                quick.cut(text, some);
                plain.cut(text, same);
                assertThat(written(some)).as(text).isEqualTo(written(same));
            }
        }
    }

    @Test
    void languageIsThatOfThePlainWay() {
        LanguageGuess plain = LanguageGuess.shipped();
        LanguageGuess quick = plain.with(vocabulary);
        LanguageGuess.Memory memory = quick.memory();
        WordPiece wordPiece = new WordPiece(vocabulary, true);
        Pieces pieces = new Pieces();
        for (String text : texts(5)) {
            wordPiece.cut(text, pieces);
            quick.guess(wordPiece, pieces, memory);
            Grams told = memory.grams;
            LanguageGuess.Guess guess = new LanguageGuess.Guess(
                    quick.codes().get(told.code), told.confidence, quick.codes().get(told.best), told.english);
            assertThat(guess).as(text).isEqualTo(plain.guess(text));
        }
    }

    @Test
    void logitsAreThoseOfTheHeadsThemselvesWhateverStandsBesideThem() throws IOException {
        Features features = new Features(vocabulary);
        List<Head> heads = List.of(
                Head.shipped("emotion-1"),
                made("taught", 77, true, false, features),
                Head.shipped("sentiment-1"),
                made("wide", 130, false, true, features));
        Understander understander = Understander.load(Optional.empty(), heads.subList(1, heads.size()));
        LogitTable table = new LogitTable(heads, features);
        Scan scan = new Scan(vocabulary, table, LanguageGuess.shipped());
        TextRows rows = TextRows.shipped();
        assertThat(understander.heads()).hasSize(heads.size() + 1);
        for (String text : texts(7).subList(0, TEXTS / 10)) {
            scan.wordPiece.cut(text, scan.pieces);
            features.pairs(scan.pieces, scan.pairRows);
            table.sum(scan.pieces, scan.pairRows, scan.lanes, scan.sums);
            int[] read = rows.of(text);
            for (int h = 0; h < heads.size(); h++) {
                double[] logits = scan.logits[h].length == heads.get(h).labels().size()
                        ? scan.logits[h]
                        : new double[heads.get(h).labels().size()];
                table.logits(h, scan.sums, scan.pieces.count, logits);
                assertThat(logits).as(text).containsExactly(heads.get(h).logits(read));
            }
        }
    }

    @Test
    void theExponentialIsThatOfTheLibraryToTwoUnitsInTheLastPlace() {
        Random random = new Random(9);
        for (int i = 0; i < 1_000_000; i++) {
            double x = (random.nextDouble() - 0.5) * (i % 2 == 0 ? 40 : 1_400);
            double exact = StrictMath.exp(x);
            assertThat(Math.abs(Exponential.exp(x) - exact)).isLessThanOrEqualTo(2 * Math.ulp(exact));
        }
        assertThat(Exponential.exp(0)).isEqualTo(1);
        assertThat(Exponential.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.exp(Double.NaN)).isNaN();
    }

    private static Head made(String name, int labels, boolean exclusive, boolean pairs, Features features) {
        Random random = new Random(labels);
        byte[] tokens = new byte[labels * (features.rows() - Features.PAIR_ROWS)];
        byte[] pairCells = new byte[pairs ? labels * Features.PAIR_ROWS : 0];
        random.nextBytes(tokens);
        random.nextBytes(pairCells);
        List<String> names = new ArrayList<>();
        float[] scales = new float[labels];
        for (int label = 0; label < labels; label++) {
            names.add("label-" + label);
            scales[label] = random.nextFloat();
        }
        float[] zero = new float[labels];
        return new Head(name, names, exclusive, 0.5f, scales, zero, zero, tokens, pairCells);
    }

    private static String written(Pieces pieces) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < pieces.count; i++) {
            made.append(pieces.ids[i])
                    .append(':')
                    .append(pieces.begins[i])
                    .append('-')
                    .append(pieces.ends[i])
                    .append('/')
                    .append(pieces.unknown[i])
                    .append(' ');
        }
        return made.toString();
    }

    /** Words of the vocabulary, stretched, cut, shouted and glued, among characters of any script. */
    private List<String> texts(long seed) {
        Random random = new Random(seed);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            boolean shouts = random.nextInt(8) == 0;
            int words = i % 500 == 0 ? 3_000 : random.nextInt(24);
            for (int word = 0; word < words; word++) {
                String piece = word(random);
                text.append(shouts || random.nextInt(20) == 0 ? piece.toUpperCase(Locale.ROOT) : piece);
                text.append(GLUE[random.nextInt(random.nextInt(3) == 0 ? GLUE.length : 9)]);
            }
            made.add(text.toString());
        }
        made.addAll(
                Arrays.asList("", "a", "x".repeat(12), "x".repeat(13), "x".repeat(300), "don't", "a".repeat(20_000)));
        return made;
    }

    private String word(Random random) {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return Integer.toString(random.nextInt(100_000));
        } else if (kind == 1) {
            return String.valueOf((char) random.nextInt(0x10000));
        }
        String piece = vocabulary.piece(999 + random.nextInt(vocabulary.size() - 999));
        String plain = piece.startsWith("##") ? piece.substring(2) : piece;
        return kind == 2 ? plain + plain.charAt(0) : plain;
    }
}
