package dev.skein.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.Data;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_scene_is_matched_and_who_waits_is_told_how_long() throws IOException {
        String pairs = run(0, """
                {"employees": [{"id": "mia", "skills": ["late-delivery"], "capacity": {"chat": 1}}],
                 "work": [{"id": "c1", "need": "late-delivery", "waitedSeconds": 40},
                          {"id": "c2", "need": "late-delivery", "waitedSeconds": 20}]}""");

        assertThat(pairs)
                .contains("\"assignments\":[{\"work\":\"c1\",\"employee\":\"mia\"")
                .contains("\"waiting\":[{\"work\":\"c2\",\"because\":\"others go first\"")
                .contains("\"expectedWaitSeconds\":{\"low\":");
    }

    @Test
    void outcomes_change_who_is_chosen() throws IOException {
        StringBuilder outcomes = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            outcomes.append(i == 0 ? "" : ",")
                    .append("{\"employee\":\"mia\",\"need\":\"invoice\",\"good\":false},")
                    .append("{\"employee\":\"ola\",\"need\":\"invoice\",\"good\":true}");
        }
        String scene = """
                {"employees": [{"id": "mia", "skills": ["invoice"], "capacity": {"chat": 1}},
                               {"id": "ola", "capacity": {"chat": 1}}],
                 "work": [{"id": "c1", "need": "invoice"}], "outcomes": [%s]}""";
        assertThat(run(0, scene.formatted(""))).contains("\"employee\":\"mia\"");
        assertThat(run(0, scene.formatted(outcomes))).contains("\"employee\":\"ola\"");
    }

    @Test
    void given_values_are_matched_as_they_are() throws IOException {
        String pairs = run(0, """
                {"employees": [{"id": "a"}, {"id": "b"}], "work": [{"id": "x"}, {"id": "y"}],
                 "values": [[3, 2.5], [2, 0.25]]}""");
        assertThat(pairs)
                .contains("\"value\":4.5")
                .contains("\"optimal\":true")
                .contains("\"work\":\"x\",\"employee\":\"b\"");
    }

    /** Sixty pairs are worth 2 more one place on, the first 121 less; a value rounded to a fiftieth would tip the sum. */
    @Test
    void large_whole_values_are_compared_to_the_last_one() throws IOException {
        int size = 62;
        double[][] values = new double[size][size];
        for (int i = 0; i < size - 1; i++) {
            values[i][i] = i == 0 ? 10_121 : 29_999;
            values[i][(i + 1) % (size - 1)] = i == 0 ? 10_000 : 30_001;
        }
        values[size - 1][size - 1] = 999_999;
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < size; i++) {
            people.append(i == 0 ? "" : ",").append("{\"id\": \"p").append(i).append("\"}");
        }

        String pairs = run(
                0,
                "{\"employees\": [%s], \"work\": [%s], \"values\": %s}".formatted(people, people, Codec.json(values)));

        assertThat(pairs)
                .contains("\"value\":" + (10_121.0 + 60 * 29_999 + 999_999))
                .contains("\"optimal\":true");
    }

    @Test
    void a_wrong_scene_is_refused_by_its_place() throws IOException {
        assertThat(run(2, "{\"work\": [{\"id\": \"x\"}, {\"id\": \"x\"}]}"))
                .contains("work[1].id: x stands at work[0] already (expected: each id once)");
        assertThat(run(2, "{\"work\": [{\"id\": \"x\", \"channel\": \"pigeon\"}]}"))
                .contains("work[0].channel: pigeon (expected: one of");
        assertThat(run(2, "{\"employees\": [{\"id\": \"a\"}], \"work\": [{\"id\": \"x\"}], \"values\": [[1, 2]]}"))
                .contains("values[0]: 2 numbers (expected: 1, one for each employee)");
        assertThat(run(2, "{\"work\": 7}")).contains("scenario: ");
        assertThat(run(2, "{\"way\": \"dice\"}")).contains("way: dice (expected: predicted or longest-idle)");
    }

    /** What was written, or said when it failed. */
    private String run(int exit, String scene) throws IOException {
        Path in = Files.writeString(folder.resolve("scene.json"), scene, StandardCharsets.UTF_8);
        Path out = folder.resolve("pairs.json");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        int code;
        try (PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setErr(err);
            code = Main.run("match", "--scenario", in.toString(), "--out", out.toString());
        } finally {
            System.setErr(before);
        }
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
        if (exit != 0) {
            return said.toString(StandardCharsets.UTF_8);
        }
        String pairs = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(Codec.read(pairs, Data.class)).as("is JSON").isNotNull();
        return pairs;
    }
}
