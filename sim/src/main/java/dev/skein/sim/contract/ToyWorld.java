package dev.skein.sim.contract;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.sim.MemoryHost;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Drives the {@link ToyLoop} through a bit of everything, by a seed. */
final class ToyWorld {
    private static final int KEYS = 40;

    private ToyWorld() {}

    /** Appends so many events and moves the clock between them. */
    static void run(MemoryHost host, long seed, int events) {
        SplittableRandom chance = new SplittableRandom(seed);
        host.performWith(effect -> host.append(List.of(Told.of(
                effect.key(), "done-" + effect.id(), host.now(), "MessageSent", Data.of("effect", effect.id())))));
        for (int i = 0; i < events; i++) {
            host.append(List.of(next(chance, "e" + i, host.now())));
            host.advanceTo(host.now().plusMillis(chance.nextInt(4_000)));
        }
    }

    private static Event next(SplittableRandom chance, String id, Instant now) {
        Key key = key(chance);
        return switch (chance.nextInt(9)) {
            case 0 -> Told.timer(key, id, now, "t" + chance.nextInt(3), now.plusMillis(chance.nextInt(60_000)));
            case 1 -> Told.noTimer(key, id, now, "t" + chance.nextInt(3));
            case 2 -> Told.send(key, id, now);
            case 3 -> Told.tell(key, id, now, key(chance), "Noted", Data.of("text", id, "view", "v" + id));
            case 4 ->
                Told.tell(
                        key,
                        id,
                        now,
                        key(chance),
                        "TellWanted",
                        Data.of("to", key(chance).toString(), "type", "SendWanted", "data", Data.of("text", id)));
            case 5 -> Told.view(key, id, now, "v" + chance.nextInt(20), "about", "open");
            case 6 ->
                chance.nextInt(10) == 0 ? Told.of(key, id, now, "Poisoned", Data.none()) : Told.noted(key, id, now);
            case 7 -> {
                String type = chance.nextInt(3) == 0 ? "Joined" : "Noted";
                int n = 2 * (1 + chance.nextInt(KEYS / 2 - 1));
                Data pair = Data.of("text", id, "from", "customer:c" + (n + 1), "into", "customer:c" + n);
                yield Told.of(key, id, now, type, pair);
            }
            default -> Told.noted(key, id, now);
        };
    }

    private static Key key(SplittableRandom chance) {
        int n = chance.nextInt(KEYS);
        return n == 0 ? Key.pod("care") : n == 1 ? Key.employee("mia") : Key.customer("c" + n);
    }
}
