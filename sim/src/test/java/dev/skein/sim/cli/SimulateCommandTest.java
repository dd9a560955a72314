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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_is_told_of_the_file_is_so_of_the_file() throws IOException, NoSuchAlgorithmException {
        Path events = folder.resolve("events.jsonl");
        String said = run(0, simulated(5, 120, events));

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(events)));
        long lines = Files.readAllLines(events).size();
        assertThat(said).contains("sha256 " + sha256).contains(String.format("%,d lines", lines));
        assertThat(Codec.read(Files.readString(folder.resolve("truth.json")), Data.class)
                        .text("sha256"))
                .contains(sha256);
        assertThat(said).contains("day 30 of 30");
    }

    /** Both playbooks of the company's past are rehearsed over it, and the truth lies in what they say. */
    @Test
    void rehearsal_reads_it_and_finds_what_was_planted() throws IOException {
        Path events = folder.resolve("events.jsonl");
        run(0, simulated(8, 900, 90, events));
        Data truth = Codec.read(Files.readString(folder.resolve("truth.json")), Data.class);

        for (String playbook : List.of("late-delivery", "abandoned-basket")) {
            Path report = folder.resolve("report.json");
            run(
                    0,
                    "rehearse",
                    "--playbook",
                    EXAMPLES.resolve("playbooks/" + playbook + ".yaml").toString(),
                    "--company",
                    EXAMPLES.resolve("furniture").toString(),
                    "--over",
                    events.toString(),
                    "--out",
                    report.toString());
            Data rehearsed = Codec.read(Files.readString(report), Data.class);
            assertThat(rehearsed.number("past.refused")).contains(0.0);
            assertThat(rehearsed.number("past.repeats").orElseThrow()).isPositive();
            Data outcome = Data.of("it", rehearsed.list("outcomes").get(0)).tree("it");
            assertThat(outcome.text("withheld").orElse("")).isEmpty();
            Data values = truth.tree("values").tree(playbook + "@1");
            double planted = 0.9 * values.number("goodWhenTreated").orElseThrow()
                    + 0.1 * values.number("goodWhenHeldOut").orElseThrow();
            assertThat(planted)
                    .isBetween(
                            outcome.number("doublyRobust.low").orElseThrow(),
                            outcome.number("doublyRobust.high").orElseThrow());
        }
    }

    @Test
    void what_is_wrong_is_named() {
        Path events = folder.resolve("events.jsonl");
        assertThat(run(2, "simulate", "--seed", "1", "--people", "0", "--days", "3", "--out", events.toString()))
                .contains("--people: 0 (expected: 1 to 2000000)");
        assertThat(run(
                        2,
                        "simulate",
                        "--seed",
                        "1",
                        "--people",
                        "9",
                        "--days",
                        "3",
                        "--policy",
                        "best",
                        "--out",
                        events.toString()))
                .contains("--policy: best (expected: predicted, longest-idle, on-off)");
        assertThat(run(2, "simulate", "--people", "many", "--seed", "1", "--days", "3", "--out", events.toString()))
                .contains("--people");
        assertThat(run(1, "simulate", "--seed", "1", "--people", "9", "--days", "3", "--out", folder + "/no/where"))
                .contains("NoSuchFileException");
        assertThat(events).doesNotExist();
        assertThat(run(0, "simulate", "--help")).contains("Examples:").contains("--truth");
    }

    private String[] simulated(int seed, int people, Path events) {
        return simulated(seed, people, 30, events);
    }

    private String[] simulated(int seed, int people, int days, Path events) {
        return new String[] {
            "simulate",
            "--seed",
            Integer.toString(seed),
            "--people",
            Integer.toString(people),
            "--days",
            Integer.toString(days),
            "--out",
            events.toString(),
            "--truth",
            folder.resolve("truth.json").toString()
        };
    }

    private static String run(int expected, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream all = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(all);
            System.setErr(all);
            assertThat(Main.run(arguments))
                    .as("%s: %s", Stream.of(arguments).toList(), said)
                    .isEqualTo(expected);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
