package dev.skein.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the {@code tokenizer.json} of the Hugging Face tokenizers library, as far as it says which pieces there are, which
 * marks stand before and after a text, and whether capitals are kept. Added tokens are not looked for in texts.
 */
final class TokeniserFile {
    /** The largest file read, in bytes: a vocabulary of 250,000 pieces takes 17 million. */
    static final long BYTES_MAX = 64_000_000;

    private final Path file;
    private final JsonNode root;

    private TokeniserFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static Tokeniser read(Path file) throws IOException {
        if (Files.size(file) > BYTES_MAX) {
            throw new IllegalArgumentException(file + ": " + Files.size(file) + " bytes (at most " + BYTES_MAX + ")");
        }
        try {
            return new TokeniserFile(file, new ObjectMapper().readTree(file.toFile())).tokeniser();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Tokeniser tokeniser() {
        JsonNode model = root.path("model");
        String type = model.path("type").asText(model.has("merges") ? "BPE" : "WordPiece");
        return switch (type) {
            case "WordPiece" -> wordPieces(model);
            case "Unigram" -> unigrams(model);
            default ->
                throw new IllegalArgumentException(
                        file + ": a tokeniser of type " + type + " (understood: WordPiece, Unigram)");
        };
    }

    private Tokeniser wordPieces(JsonNode model) {
        Map<String, Integer> pieces = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
        boolean lower = root.path("normalizer").path("lowercase").asBoolean(true);
        return new BertTokens(file, pieces, lower, model.path("unk_token").asText("[UNK]"), "[CLS]", "[SEP]");
    }

    private Tokeniser unigrams(JsonNode model) {
        JsonNode vocabulary = model.path("vocab");
        List<String> names = new ArrayList<>(vocabulary.size());
        double[] scores = new double[vocabulary.size()];
        for (JsonNode piece : vocabulary) {
            scores[names.size()] = piece.path(1).asDouble();
            names.add(piece.path(0).asText());
        }
        int unknown = model.path("unk_id").asInt(-1);
        if (unknown < 0 || unknown >= names.size()) {
            throw new IllegalArgumentException(
                    file + ": unk_id " + model.path("unk_id") + " (expected: one of " + names.size() + " pieces)");
        }
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        marks(names, before, after);
        return new UnigramTokens(names, scores, unknown, array(before), array(after));
    }

    /** The marks around a text: from the post-processor, or XLM-RoBERTa's where it names none. */
    private void marks(List<String> names, List<Integer> before, List<Integer> after) {
        JsonNode processor = root.path("post_processor");
        if (processor.path("type").asText("").equals("TemplateProcessing")) {
            List<Integer> to = before;
            for (JsonNode step : processor.path("single")) {
                if (step.has("Sequence")) {
                    to = after;
                }
                for (JsonNode id : processor
                        .path("special_tokens")
                        .path(step.path("SpecialToken").path("id").asText(""))
                        .path("ids")) {
                    to.add(id.asInt());
                }
            }
        } else {
            before.add(place(names, "<s>"));
            after.add(place(names, "</s>"));
        }
    }

    private int place(List<String> names, String mark) {
        int at = names.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException(file + ": no mark " + mark + " among " + names.size()
                    + " pieces, and no TemplateProcessing that names others");
        }
        return at;
    }

    private static int[] array(List<Integer> list) {
        int[] made = new int[list.size()];
        Arrays.setAll(made, list::get);
        return made;
    }
}
