package dev.skein.bench.playbooks;

import dev.skein.act.playbook.Fault;
import dev.skein.act.playbook.Playbook;
import dev.skein.act.playbook.PlaybookFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What happens, and who listens: playbook <i>i</i> listens to type <i>i</i> modulo {@link #TYPES} with three predicates, one
 * event in ten is made to match one playbook, drawn evenly, and the other nine match none. Of those nine each has any of the
 * types and any shop, half of which have no playbook; it fails the second predicate, or every third time only the last.
 */
final class Happenings {
    /** Types of events. */
    static final int TYPES = 40;

    /** Of so many events one matches. */
    static final int MATCH_EVERY = 10;

    private static final long LEAST = 50;
    private static final long MOST = 200;
    private static final String CHANNEL = "web";

    private final SplittableRandom random;
    private final int playbooks;
    private final int shops;
    private int count;

    Happenings(int playbooks, long seed) {
        this.playbooks = playbooks;
        this.random = new SplittableRandom(seed);
        this.shops = 2 * (1 + (playbooks - 1) / TYPES);
    }

    Told next() {
        if (count++ % MATCH_EVERY == 0) {
            int playbook = random.nextInt(playbooks);
            return new Told(type(playbook), shop(playbook), channel(CHANNEL), random.nextLong(LEAST, MOST));
        }
        String type = "Type" + random.nextInt(TYPES);
        String shop = "shop" + random.nextInt(shops);
        return count % 3 == 0
                ? new Told(type, shop, channel(CHANNEL), random.nextLong(0, LEAST))
                : new Told(type, shop, channel("store"), random.nextLong(0, MOST));
    }

    /** A text of its own, as every event that was read from a wire has. */
    private static String channel(String name) {
        return new String(name.toCharArray());
    }

    private static String type(int playbook) {
        return "Type" + playbook % TYPES;
    }

    private static String shop(int playbook) {
        return "shop" + playbook / TYPES;
    }

    /** So many playbooks; each begins a run that says one thing, and waits a day for its goal. */
    static List<Playbook> playbooks(int count) {
        List<Playbook> all = new ArrayList<>();
        Playbook like = read(0);
        for (int i = 0; i < count; i++) {
            if (i % TYPES == 0) {
                like = read(i); // reading one for each shop saves most of the reading
            }
            all.add(new Playbook(
                    "p" + i,
                    like.version(),
                    like.title(),
                    like.owner(),
                    like.audience(),
                    like.purpose(),
                    new Playbook.OnEvent(type(i), like.trigger().when(), "", Duration.ofHours(24)),
                    like.reentry(),
                    new Playbook.Goal("I got it", type(i + 1), like.goal().when(), Duration.ofDays(1), false),
                    0,
                    List.of(),
                    like.steps()));
        }
        return all;
    }

    private static Playbook read(int like) {
        PlaybookFile file =
                PlaybookFile.read("like.yaml", String.format(Locale.ROOT, """
                id: like
                version: 1
                title: P
                owner: Ada Muller
                purpose: service
                trigger:
                  event: Any
                  when: event.data.shop == "%s" && event.data.channel == "%s" && event.data.amount >= %d
                reentry: always
                goal: {outcome: I got it, event: Any, when: event.data.amount > %d, within: 1d}
                steps:
                  - id: say
                    send: {channels: [email], text: "Thank you for your order at {shop}"}
                """, shop(like), CHANNEL, LEAST, MOST));
        return file.playbook()
                .orElseThrow(() -> new IllegalStateException(
                        file.faults().stream().map(Fault::toString).toList().toString()));
    }

    /** The same as rules of Drools, each of which counts. */
    static String rules(int count) {
        StringBuilder text = new StringBuilder("package rules;\nimport ")
                .append(Told.class.getName())
                .append(";\nglobal ")
                .append(Tally.class.getName())
                .append(" tally;\n");
        for (int i = 0; i < count; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "rule \"p%d\" when Told(type == \"%s\", shop == \"%s\", channel == \"%s\", amount >= %d) then tally.add(); end%n",
                    i,
                    type(i),
                    shop(i),
                    CHANNEL,
                    LEAST));
        }
        return text.toString();
    }
}
