package dev.skein.sim.rehearsal;

import dev.skein.Key;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * What one version did with the past.
 *
 * @param version which
 * @param tally the counts
 * @param contacts messages its playbooks sent, by person and time
 * @param runs that began, by person and time
 * @param owners of keys that were joined, the key that holds them in the end
 * @param effectsSha256 SHA-256 over a line a person that had effects: name, space, SHA-256 over her effects' JSON lines
 */
record Rehearsed(
        Version version,
        Tally tally,
        List<Contact> contacts,
        List<RunSeen> runs,
        Map<Key, Key> owners,
        String effectsSha256) {
    private static final int TOLD_EVERY_PARTS = 5_000;

    /** Rehearses with so many threads, which changes nothing but the time it takes. */
    static Rehearsed of(Version version, Crowd crowd, Instant until, int threads, LongConsumer progress)
            throws InterruptedException {
        Version.Stepping stepping = version.stepping();
        List<Crowd.Part> parts = crowd.parts();
        Account.Kept[] kept = new Account.Kept[parts.size()];
        AtomicInteger place = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(workers.submit(() -> {
                    Tally tally = new Tally();
                    for (int at = place.getAndIncrement(); at < kept.length; at = place.getAndIncrement()) {
                        kept[at] = Life.live(stepping, parts.get(at).events(), until, tally)
                                .kept();
                        if (at % TOLD_EVERY_PARTS == TOLD_EVERY_PARTS - 1) {
                            progress.accept(at + 1);
                        }
                    }
                    return tally;
                }));
            }
            Tally sum = new Tally();
            for (Future<Tally> one : all) {
                sum.add(one.get());
            }
            return gathered(version, crowd, sum, kept);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rehearsal failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static Rehearsed gathered(Version version, Crowd crowd, Tally sum, Account.Kept[] kept) {
        List<Contact> contacts = new ArrayList<>();
        List<RunSeen> runs = new ArrayList<>();
        Map<Key, Key> owners = new HashMap<>();
        MessageDigest all = Account.sha256();
        for (int i = 0; i < kept.length; i++) {
            contacts.addAll(kept[i].contacts());
            runs.addAll(kept[i].runs());
            owners.putAll(kept[i].owners());
            if (!kept[i].effectsSha256().isEmpty()) {
                String line = crowd.parts().get(i).name() + ' ' + kept[i].effectsSha256() + '\n';
                all.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Rehearsed(
                version,
                sum,
                Collections.unmodifiableList(contacts),
                Collections.unmodifiableList(runs),
                Collections.unmodifiableMap(owners),
                HexFormat.of().formatHex(all.digest()));
    }
}
