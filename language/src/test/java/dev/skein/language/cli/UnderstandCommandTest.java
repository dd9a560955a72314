package dev.skein.language.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code skein understand} as docs/guide/language.md states it. */
class UnderstandCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEEDS = Path.of("..", "examples", "needs.tsv").toString();

    @TempDir
    private Path folder;

    @Test
    void tellsEverythingOfAText() throws IOException {
        JsonNode answer = read("{\"id\":\"m1\",\"text\":\"I am so angry, my sofa is late again!\"}", "--intents", NEEDS)
                .get(0);
        assertThat(answer.get("id").asText()).isEqualTo("m1");
        assertThat(answer.at("/language/code").asText()).isEqualTo("en");
        assertThat(answer.at("/language/confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.at("/sentiment/label").asText()).isEqualTo("negative");
        double sum = 0;
        for (String label : List.of("negative", "neutral", "positive")) {
            sum += answer.at("/sentiment/probabilities/" + label).asDouble();
        }
        assertThat(sum).isBetween(0.99999, 1.00001);
        assertThat(answer.get("emotions")).hasSize(28).allSatisfy(UnderstandCommandTest::isPresence);
        assertThat(answer.get("ekman")).hasSize(7).allSatisfy(UnderstandCommandTest::isPresence);
        assertThat(answer.at("/feeling/step").asInt()).isBetween(1, 2);
        assertThat(answer.at("/feeling/word").asText()).isIn("distressed", "uneasy");
        assertThat(answer.at("/intents/0/label").asText()).isEqualTo("late-delivery");
        assertThat(answer.at("/out_of_scope/present").asBoolean(true)).isFalse();
        assertThat(answer.get("evidence")).anySatisfy(span -> {
            assertThat(span.get("task").asText()).isEqualTo("sentiment");
            assertThat("I am so angry, my sofa is late again!"
                            .substring(
                                    span.get("start").asInt(), span.get("end").asInt()))
                    .isEqualTo("angry");
        });
        assertThat(answer.get("model").asText()).contains("@");
    }

    private static void isPresence(JsonNode label) {
        assertThat(label.get("label").asText()).isNotEmpty();
        assertThat(label.get("probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(label.get("present").isBoolean()).isTrue();
    }

    @Test
    void answersEveryLineInItsPlaceWhateverItHolds() throws IOException {
        List<String> lines = List.of(
                "{\"id\":\"a\",\"text\":\"\"}",
                "",
                "nope",
                "[1]",
                "{\"id\":7}",
                "{\"id\":8,\"text\":5}",
                "{\"text\":\"Thank you!\"}",
                "{\"id\":\"\\ud83d\",\"text\":\"half \\ud83d a character\"}",
                "{\"id\":1.50e400,\"text\":\"x\"}",
                "{\"id\":{\"a\":1},\"text\":\"x\"}",
                "{\"id\":1,\"text\":\"x\"} {}",
                "{\"id\":\"long\",\"text\":\"" + "I am angry! ".repeat(90_000) + "\"}",
                "{\"id\":\"last\",\"text\":\"Thank you!\"}");
        Path out = folder.resolve("out.jsonl");
        assertThat(Main.run("understand", "--in", file(lines).toString(), "--out", out.toString(), "--depth", "fast"))
                .isEqualTo(UnderstandCommand.SOME_FAULTS);
        List<String> answers = Files.readAllLines(out);
        assertThat(answers).hasSameSizeAs(lines);
        for (int i = 0; i < answers.size(); i++) {
            JsonNode answer = JSON.readTree(answers.get(i));
            boolean bad = List.of(1, 2, 3, 4, 5, 9, 10).contains(i);
            assertThat(answer.has("error")).as(answers.get(i)).isEqualTo(bad);
            assertThat(answer.has("model")).isEqualTo(!bad);
            if (bad) {
                assertThat(answer.get("line").asInt()).isEqualTo(i + 1);
            }
        }
        assertThat(JSON.readTree(answers.get(4)).get("id").asInt()).isEqualTo(7);
        assertThat(JSON.readTree(answers.get(6)).get("line").asInt()).isEqualTo(7);
        assertThat(JSON.readTree(answers.get(7)).get("id").asText()).isEqualTo("\ud83d");
        assertThat(answers.get(8)).startsWith("{\"id\":1.50e400,");
    }

    @Test
    void keepsTheOrderAndTheBytesFromRunToRun() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            lines.add("{\"id\":" + i + ",\"text\":\"Where is my sofa number " + i % 17 + "? I am tired of this.\"}");
        }
        Path in = file(lines);
        List<byte[]> runs = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Path out = folder.resolve(name);
            assertThat(Main.run("understand", "--in", in.toString(), "--out", out.toString(), "--depth", "fast"))
                    .isZero();
            runs.add(Files.readAllBytes(out));
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        List<String> answers =
                new String(runs.get(0), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(answers.get(i)).startsWith("{\"id\":" + i + ",");
        }
    }

    @Test
    void readsOnlyWhatIsAsked() throws IOException {
        JsonNode answer = read("{\"id\":1,\"text\":\"Thank you!\"}", "--tasks", "sentiment,feeling")
                .get(0);
        assertThat(answer.fieldNames()).toIterable().containsExactly("id", "sentiment", "feeling", "model");
    }

    @Test
    void neverReadsHowAnEmployeeFeels() throws IOException {
        String line = "{\"id\":1,\"text\":\"I hate this, I am so sad.\",\"speaker\":\"agent\"}";
        assertThat(read(line).get(0).fieldNames())
                .toIterable()
                .doesNotContain("sentiment", "emotions", "ekman", "groups", "feeling", "signals")
                .contains("language");
    }

    @Test
    void tellsWhatOurOwnWordsPromiseAndWhatIsPersonal() throws IOException {
        JsonNode ours = read("{\"id\":1,\"text\":\"I will call you back by 17:00.\",\"speaker\":\"agent\"}")
                .get(0);
        assertThat(ours.at("/promise/0/act").asText()).isEqualTo("call");
        assertThat(ours.at("/promise/0/due/time").asText()).isEqualTo("17:00");
        assertThat(ours.has("signals")).isFalse();
        JsonNode theirs = read("{\"id\":2,\"text\":\"Can you charge 4111 1111 1111 1111?\"}")
                .get(0);
        assertThat(theirs.at("/personal/0/kind").asText()).isEqualTo("card");
        assertThat(theirs.at("/acts/0/label").asText()).isEqualTo("question");
        assertThat(theirs.at("/acts/0/present").asBoolean()).isTrue();
        assertThat(theirs.get("signals")).hasSize(4);
        assertThat(theirs.has("promise")).isFalse();
    }

    @Test
    void judgesAReplyByWhatItAnswers() throws IOException {
        String said = "I am in tears, the cot is late and my baby has nowhere to sleep.";
        String reply = "I am so sorry that your baby has no bed tonight. I will ring the driver now.";
        JsonNode answer = read("{\"id\":1,\"text\":\"" + reply + "\",\"reply_to\":\"" + said
                        + "\",\"speaker\":\"agent\"}")
                .get(0);
        assertThat(answer.at("/empathy/opening/present").asBoolean()).isTrue();
        assertThat(answer.at("/empathy/facets")).hasSize(4).allSatisfy(UnderstandCommandTest::isPresence);
        assertThat(answer.at("/empathy/mechanisms/reaction").asDouble()).isBetween(0.0, 1.0);
        assertThat(read("{\"id\":1,\"text\":\"" + reply + "\"}").get(0).has("empathy"))
                .isFalse();
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() throws IOException {
        String in = file(List.of("{}")).toString();
        assertThat(Main.run("understand")).isEqualTo(2);
        assertThat(Main.run("understand", "--in", in, "--tasks", "mind")).isEqualTo(2);
        assertThat(Main.run("understand", "--in", in, "--depth", "abyss")).isEqualTo(2);
        assertThat(Main.run("understand", "--in", in, "--out", in)).isEqualTo(2);
        assertThat(Main.run("understand", "--in", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(Main.run("understand", "--help")).isZero();
    }

    private List<JsonNode> read(String line, String... more) throws IOException {
        Path out = folder.resolve("answers");
        List<String> arguments = new ArrayList<>(List.of(
                "understand", "--in", file(List.of(line)).toString(), "--out", out.toString(), "--depth", "fast"));
        arguments.addAll(List.of(more));
        assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
        List<JsonNode> answers = new ArrayList<>();
        for (String answer : Files.readAllLines(out)) {
            answers.add(JSON.readTree(answer));
        }
        return answers;
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("in.jsonl"), lines);
    }
}
