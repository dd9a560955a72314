package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderFolderTest {
    /** Scores as a trained unigram model would have them: whole words likelier than their parts. */
    private static final String UNIGRAMS = """
            {"normalizer": {"type": "Precompiled"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                          {"SpecialToken": {"id": "</s>", "type_id": 0}}],
               "special_tokens": {"<s>": {"id": "<s>", "ids": [0]}, "</s>": {"id": "</s>", "ids": [2]}}},
             "model": {"type": "Unigram", "unk_id": 3, "vocab": [["<s>", 0.0], ["<pad>", 0.0], ["</s>", 0.0],
               ["<unk>", 0.0], ["▁sofa", -4.0], ["▁so", -3.0], ["fa", -3.5], ["▁", -2.0], ["s", -5.0], ["o", -5.0],
               ["f", -5.0], ["a", -5.0], ["▁dan", -4.0], ["ke", -4.0], ["k", -6.0], ["e", -6.0]]}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void bringAGraph() throws IOException {
        float[][] table = new float[16][3];
        for (int i = 0; i < table.length; i++) {
            table[i] = new float[] {i, 1, -i};
        }
        Files.write(folder.resolve("model.onnx"), TinyGraph.lookUp(table));
    }

    @Test
    void readsSentencePieceUnigrams() throws Exception {
        Files.writeString(folder.resolve("tokenizer.json"), UNIGRAMS);
        EncoderFolder opened = EncoderFolder.open(folder);
        Tokeniser tokens = opened.encoder().tokeniser();
        assertThat(tokens.ids("sofa danke")).containsExactly(0, 4, 12, 13, 2);
        assertThat(tokens.ids("  ｓｏｆａ\tsofas ")).containsExactly(0, 4, 4, 8, 2);
        assertThat(tokens.ids("你好")).containsExactly(0, 7, 3, 2);
        assertThat(tokens.ids("")).containsExactly(0, 2);
        assertThat(tokens.ids("sofa ".repeat(1_000))).hasSize(SentenceModel.PIECES_MAX);
        float[] vector = opened.pooling().of(opened.load().read("sofa"));
        assertThat(vector[0] / vector[1]).isCloseTo(2f, org.assertj.core.data.Offset.offset(1e-5f));
        assertThat(vector[2]).isEqualTo(-vector[0]);
    }

    @Test
    void readsWordPiecesCasedAndWithASettingsFile() throws Exception {
        Files.write(
                folder.resolve("vocab.txt"),
                List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Ber", "##lin", "ber", ":", "q"));
        Files.writeString(
                folder.resolve("encoder.properties"), "lowercase=false\npooling=first\nprefix=q:\\ \nname=mine");
        EncoderFolder opened = EncoderFolder.open(folder);
        assertThat(opened.encoder().name()).isEqualTo("mine");
        assertThat(opened.encoder().tokeniser().ids("Berlin berlin BERLIN")).containsExactly(2, 8, 7, 4, 5, 6, 5, 1, 3);
        float[] first = opened.pooling().of(opened.load().read("Berlin"));
        assertThat(first[0] / first[1]).isCloseTo(2f, org.assertj.core.data.Offset.offset(1e-5f));
    }

    @Test
    void readsTheEncoderThatShipsFromAFolderAsFromInside() throws Exception {
        Files.write(folder.resolve("model.onnx"), Encoder.miniLm().graph().bytes());
        Files.write(folder.resolve("vocab.txt"), Shipped.bytes("wordpieces.txt"));
        SentenceModel own = EncoderFolder.open(folder).load();
        SentenceModel shipped = SentenceModel.load();
        for (String text : List.of("Where is my sofa?", "Où est mon canapé ?!", "", "12:30 café 沙发 unbelievablyness")) {
            assertThat(own.read(text).mean()).containsExactly(shipped.read(text).mean());
        }
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        refuses("neither tokenizer.json nor vocab.txt");
        Files.writeString(folder.resolve("vocab.txt"), "a\nb\n");
        refuses("2 pieces without [UNK]");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"BPE\"}}");
        refuses("of type BPE (understood: WordPiece, Unigram)");
        Files.writeString(folder.resolve("tokenizer.json"), "not json");
        refuses("no JSON");
        Files.writeString(folder.resolve("tokenizer.json"), UNIGRAMS.replace("\"unk_id\": 3", "\"unk_id\": 99"));
        refuses("unk_id 99");
        Files.writeString(folder.resolve("tokenizer.json"), UNIGRAMS);
        Files.writeString(folder.resolve("encoder.properties"), "pooling=median");
        refuses("pooling median (expected: mean or first)");
        Files.delete(folder.resolve("model.onnx"));
        refuses("no model.onnx");
    }

    @Test
    void saysThatAGraphDoesNotRun() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), UNIGRAMS);
        Files.writeString(folder.resolve("model.onnx"), "no graph at all");
        EncoderFolder opened = EncoderFolder.open(folder);
        assertThatIllegalArgumentException().isThrownBy(opened::load).withMessageContaining("the graph does not run");
    }

    private void refuses(String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncoderFolder.open(folder))
                .withMessageContaining(because);
    }
}
