package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Known cuts of the reference implementation (Hugging Face tokenizers 0.23.2 with this model's tokenizer.json). */
class WordPieceTest {
    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Pieces pieces = new Pieces();

    @Test
    void cutsAsTheReferenceDoes() {
        assertThat(cut("Hello, World!")).isEqualTo("hello , world !");
        assertThat(cut("unaffable")).isEqualTo("una ##ffa ##ble");
        assertThat(cut("Don't I get a refund?! It's €39.99…"))
                .isEqualTo("don ' t i get a ref ##und ? ! it ' s € ##39 . 99 …");
        assertThat(cut("Où est mon colis, s'il vous plaît?"))
                .isEqualTo("ou est mon coli ##s , s ' il vo ##us pl ##ai ##t ?");
        assertThat(cut("Straße ÄÖÜ ẞ")).isEqualTo("st ##raße ao ##u ß");
        assertThat(cut("İstanbul ıI")).isEqualTo("istanbul ı ##i");
        assertThat(cut("great😀😀 job")).isEqualTo("[UNK] job");
        assertThat(cut("漢字 kanji ひらがな 한국어")).isEqualTo("漢 [UNK] kan ##ji ひ ##ら ##か ##な ᄒ ##ᅡ ##ᆫ ##ᄀ ##ᅮ ##ᆨ ##ᄋ ##ᅥ");
        assertThat(cut("a\u0301e\u0300")).isEqualTo("ae");
        assertThat(cut("x".repeat(101) + " ok")).isEqualTo("[UNK] ok");
        assertThat(cut("\u037e what")).isEqualTo("; what");
        assertThat(cut("zero\u200bwidth\u00adsoft")).isEqualTo("zero ##wi ##dt ##hs ##oft");
        assertThat(cut("\u0000nul\ufffd")).isEqualTo("nu ##l");
    }

    @Test
    void cutsAnEmojiOffItsWordForTheTablesAndHearsARaisedVoice() {
        new WordPiece(vocabulary, true).cut("great😀😀", pieces);
        assertThat(pieces.count).isEqualTo(3);
        assertThat(pieces.unknown[1]).isNotZero().isEqualTo(pieces.unknown[2]);
        new WordPiece(vocabulary, true).cut("WHERE IS IT", pieces);
        assertThat(pieces.ids[pieces.count - 1]).isEqualTo(Vocabulary.MASK);
        new WordPiece(vocabulary, true).cut("Where is IT", pieces);
        assertThat(pieces.ids[pieces.count - 1]).isNotEqualTo(Vocabulary.MASK);
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
