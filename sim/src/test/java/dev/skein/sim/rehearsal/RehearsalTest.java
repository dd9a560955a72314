package dev.skein.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Company;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The recovery playbook's version 2 rehearsed against version 1 over ninety days of 20,000 people: the diff is the truth. */
class RehearsalTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final int PEOPLE = 20_000;

    @Test
    void theDifferenceIsThePlantedTruth() throws Exception {
        Planted planted = Planted.people(42, PEOPLE);
        assertThat(planted.lines()).hasSizeGreaterThan(100_000);
        Past past = planted.past();
        assertThat(past.reasons()).isEmpty();
        Crowd crowd = Crowd.of(past);
        assertThat(crowd.parts()).hasSize(PEOPLE);
        Rehearsed two = Rehearsed.of(alone(two()), crowd, past.until(), 1, so -> {});
        Rehearsed one = Rehearsed.of(alone(one()), crowd, past.until(), 2, so -> {});
        assertThat(rows(Difference.between(two, one))).containsExactlyElementsOf(planted.truth());
        assertThat(one.tally().putAside).isEmpty();
        assertThat(two.tally().putAside).isEmpty();
        assertThat(handOvers(one)).isEqualTo(planted.handOversOfOne());
        assertThat(handOvers(two)).isEqualTo(planted.handOversOfTwo());
    }

    @Test
    void theSameBytesOnTwoRunsAndOnFourThreads() throws Exception {
        Planted planted = Planted.people(7, 2_000);
        String first = report(planted, 1);
        assertThat(report(Planted.people(7, 2_000), 1)).isEqualTo(first);
        assertThat(report(planted, 4)).isEqualTo(first);
        assertThat(report(Planted.people(8, 2_000), 1)).isNotEqualTo(first);
    }

    private static String report(Planted planted, int threads) throws Exception {
        return new Rehearsal(version(two()), Optional.of(version(one())), Optional.of("late-delivery"), 1)
                .over(planted.past(), threads, so -> {})
                .json();
    }

    private static long handOvers(Rehearsed rehearsed) {
        return rehearsed.tally().hours.values().stream()
                .flatMap(hour -> hour.handOvers.values().stream())
                .mapToLong(n -> n)
                .sum();
    }

    private static List<String> rows(List<Difference.Row> rows) {
        TreeSet<String> told = new TreeSet<>();
        for (Difference.Row row : rows) {
            told.add(String.join(
                    " ",
                    row.person().toString(),
                    row.step(),
                    row.change().name(),
                    row.at().map(Object::toString).orElse("-"),
                    row.before().map(Object::toString).orElse("-")));
        }
        assertThat(told).hasSameSizeAs(rows);
        return List.copyOf(told);
    }

    /** The truth is planted for this playbook, so no other of the company's plays: what one does can begin another. */
    private static Version alone(Folder.Text playbook) throws IOException {
        Company settings = Folder.company(EXAMPLES.resolve("furniture")).company();
        return Version.of("furniture", settings, List.of()).with(playbook.playbook(), playbook.sha256());
    }

    static Version version(Folder.Text playbook) throws IOException {
        return Folder.company(EXAMPLES.resolve("furniture")).with(playbook.playbook(), playbook.sha256());
    }

    static Folder.Text one() throws IOException {
        return Folder.playbook(EXAMPLES.resolve("playbooks/late-delivery.yaml"));
    }

    static Folder.Text two() throws IOException {
        return Folder.playbook(EXAMPLES.resolve("rehearsal/late-delivery-2.yaml"));
    }
}
