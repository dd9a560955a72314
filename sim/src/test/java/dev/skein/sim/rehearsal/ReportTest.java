package dev.skein.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The report follows its schema, and says in words what it counts. */
class ReportTest {
    @Test
    void itFollowsItsSchema() throws Exception {
        RehearsalReport report = report();
        var result = new ValidatorFactory()
                .validate(Files.readString(Path.of("..", "docs", "rehearsal.schema.json")), report.json());
        assertThat(result.isValid())
                .as(result.getErrors().stream()
                        .map(e -> e.getInstanceLocation() + ' ' + e.getError())
                        .toList()
                        .toString())
                .isTrue();
    }

    @Test
    void itSaysInWordsWhatItCounts() throws Exception {
        RehearsalReport report = report();
        assertThat(report.summary())
                .anyMatch(line -> line.matches("\\d+ people get it earlier, by 3\\.0 hours \\(median\\)\\."))
                .anyMatch(line -> line.matches("\\d+ people get it more often than now\\."))
                .anyMatch(line -> line.matches("\\d+ people get it now and would not any more\\."))
                .anyMatch(line ->
                        line.contains("The gate said \"do not send\"") && line.contains("no consent for service"))
                .anyMatch(line -> line.contains("no outcome is told: the log holds no decision"));
    }

    @Test
    void companysRulesAreRehearsedToo() throws Exception {
        Planted planted = Planted.people(5, 400);
        Version now = RehearsalTest.version(RehearsalTest.one());
        Version never = Version.of(
                "strict",
                new dev.skein.Company(
                        now.company().name(),
                        2,
                        now.company().zone(),
                        now.company().assistant(),
                        now.company().quiet(),
                        new dev.skein.Company.Caps(0, 0),
                        now.company().needs(),
                        now.company().defaultPod(),
                        now.company().quietAfter(),
                        false),
                now.playbooks());
        RehearsalReport report =
                new Rehearsal(never, Optional.of(now), Optional.empty(), 1).over(planted.past(), 1, so -> {});
        assertThat(report.fields().get("reaches")).isEqualTo(0L);
        assertThat(report.summary()).anyMatch(line -> line.contains("now and would not any more"));
        assertThat(report.summary()).anyMatch(line -> line.contains("written to 0 times in 7 days (at most 0)"));
    }

    private static RehearsalReport report() throws Exception {
        return new Rehearsal(
                        RehearsalTest.version(RehearsalTest.two()),
                        Optional.of(RehearsalTest.version(RehearsalTest.one())),
                        Optional.of("late-delivery"),
                        1)
                .over(Planted.people(3, 600).past(), 2, so -> {});
    }
}
