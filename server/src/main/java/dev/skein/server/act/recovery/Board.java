package dev.skein.server.act.recovery;

import dev.skein.Codec;
import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Key;
import dev.skein.Recovery;
import dev.skein.Recovery.Stage;
import dev.skein.host.Host;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Paging;
import dev.skein.server.view.Problem;
import dev.skein.server.view.Rows;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recoveries by owner, step and what falls due: the next to look at first.
 *
 * @param items those asked for
 * @param nextCursor of the following page; empty at the end
 * @param owners who owns any, by name in the order of the alphabet; nobody is counted or ranked
 * @param open how many are open
 * @param overdue of them, whose time to look again is past
 * @param cut whether there are more than were looked at: the newest were
 */
public record Board(
        List<RecoveryItem> items,
        Optional<String> nextCursor,
        List<String> owners,
        int open,
        int overdue,
        boolean cut) {
    /** Recoveries looked at. */
    static final int LOOKED_AT_MAX = 5_000;

    private static final Comparator<Recovery> NEXT_FIRST = Comparator.comparing(
                    (Recovery r) -> r.due().orElse(Instant.MAX))
            .thenComparing(Recovery::opened)
            .thenComparing(Recovery::id);

    /**
     * Which are asked for.
     *
     * @param owner by name
     * @param step the furthest step reached, by its name
     * @param found what told of it: {@code silence}
     * @param due {@code past}, or RFC 3339: due by then
     * @param status {@code open}, {@code done} or {@code all}
     */
    public record Asked(
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("step") @Nullable String step,
            @QueryParam("found") @Nullable String found,
            @QueryParam("due") @Nullable String due,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        private boolean fits(Recovery r, Instant now) {
            Optional<Stage> at = Checks.optional("step", step, 20).map(s -> stage("step", s));
            Optional<Recovery.Found> how =
                    Checks.optional("found", found, 20).map(f -> Checks.named("found", f, Recovery.Found.class));
            Optional<Instant> by =
                    Checks.optional("due", due, 40).map(d -> d.equals("past") ? now : Checks.time("due", d));
            return Checks.optional("owner", owner, 100).map(r.owner()::equals).orElse(true)
                    && at.map(stage -> RecoveryItem.at(r) == stage).orElse(true)
                    && how.map(f -> r.found().equals(Optional.of(f))).orElse(true)
                    && by.map(time -> r.due().filter(d -> !d.isAfter(time)).isPresent())
                            .orElse(true);
        }

        private Query query() {
            Query all = Query.of("recovery");
            return switch (Checks.optional("status", status, 10).orElse("open")) {
                case "open" -> all.status("OPEN");
                case "done" -> all.status("DONE");
                case "all" -> all;
                default -> throw Problem.wrong("status", "is none of open, done, all");
            };
        }
    }

    static Stage stage(String path, String said) {
        return Checks.named(path, said.replace('-', '_'), Stage.class);
    }

    static Board of(Host host, Asked asked, Company company, Instant now) {
        List<Row> rows = Rows.newest(host, asked.query(), LOOKED_AT_MAX);
        List<Recovery> all =
                rows.stream().map(row -> Codec.read(row.json(), Recovery.class)).toList();
        List<Recovery> fitting =
                all.stream().filter(r -> asked.fits(r, now)).sorted(NEXT_FIRST).toList();
        Paging paging = Paging.of(null, asked.limit());
        int from = Math.min(skipped(asked.cursor()), fitting.size());
        int until = Math.min(fitting.size(), from + paging.limit());
        List<Recovery> page = fitting.subList(from, until);
        Map<Key, Customer> people = people(host, page);
        return new Board(
                page.stream()
                        .map(r -> RecoveryItem.of(
                                r, Optional.ofNullable(people.get(host.owner(r.customer()))), company, now))
                        .toList(),
                until < fitting.size() ? Optional.of(String.valueOf(until)) : Optional.empty(),
                all.stream().map(Recovery::owner).distinct().sorted().toList(),
                (int) all.stream().filter(Recovery::isOpen).count(),
                (int) all.stream()
                        .filter(r -> r.isOpen()
                                && r.due().filter(d -> !d.isAfter(now)).isPresent())
                        .count(),
                rows.size() >= LOOKED_AT_MAX);
    }

    private static int skipped(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            int skipped = Integer.parseInt(cursor);
            if (skipped >= 0) {
                return skipped;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.wrong("cursor", "is not from a page before");
    }

    private static Map<Key, Customer> people(Host host, List<Recovery> page) {
        Map<Key, Customer> people = new HashMap<>();
        host.states(page.stream().map(r -> host.owner(r.customer())).distinct().toList())
                .forEach(state -> people.put(state.key(), (Customer) state));
        return people;
    }
}
