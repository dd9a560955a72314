package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Known cuts of the reference implementation (Hugging Face tokenizers with this model's tokenizer.json). */
class WordPieceTest {
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Pieces pieces = new Pieces();

    @Test
    void cutsAsTheReferenceDoes() {
        assertThat(cut("Hello, World!")).isEqualTo("hello , world !");
        assertThat(cut("unaffable")).isEqualTo("una ##ffa ##ble");
    }

    @Test
    void pointsAtWholeWords() {
        new WordPiece(vocabulary, false).cut("so  unaffable.", pieces);
        assertThat(pieces.count).isEqualTo(5);
        assertThat(pieces.begins[1]).isEqualTo(4);
        assertThat(pieces.ends[3]).isEqualTo(13);
        assertThat(pieces.begins[4]).isEqualTo(13);
    }

    private String cut(String text) {
        new WordPiece(vocabulary, false).cut(text, pieces);
        StringBuilder made = new StringBuilder();
        for (int id : pieces.copyOfIds()) {
            made.append(made.length() == 0 ? "" : " ").append(vocabulary.piece(id));
        }
        return made.toString();
    }
}
