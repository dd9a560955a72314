package dev.skein.sim.rehearsal;

import dev.skein.Key;
import dev.skein.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timers of a few keys. A person has a handful, so looking through them is the quickest. */
final class Wakes {
    /** A timer of a key. */
    record Wake(Key key, Timer timer) {
        boolean isBefore(Wake other) {
            int order = timer.at().compareTo(other.timer.at());
            if (order == 0) {
                order = key.toString().compareTo(other.key.toString());
            }
            return (order == 0 ? timer.name().compareTo(other.timer.name()) : order) < 0;
        }
    }

    private final List<Wake> all = new ArrayList<>(4);
    private @Nullable Wake first;

    void set(Key key, Timer timer) {
        cancel(key, timer.name());
        // As every host keeps it: to the millisecond.
        Instant at = Instant.ofEpochMilli(timer.at().toEpochMilli());
        Wake wake = new Wake(key, new Timer(timer.name(), at));
        all.add(wake);
        Wake soonest = first;
        if (all.size() == 1 || (soonest != null && wake.isBefore(soonest))) {
            first = wake;
        }
    }

    void cancel(Key key, String name) {
        for (int i = 0; i < all.size(); i++) {
            Wake wake = all.get(i);
            if (wake.timer().name().equals(name) && wake.key().equals(key)) {
                all.remove(i);
                if (wake.equals(first)) {
                    look();
                }
                return;
            }
        }
    }

    /** Takes the next that is due at or before the time, in the order of time, key and name; null when none is. */
    @Nullable
    Wake take(Instant until) {
        Wake due = first;
        if (due == null || due.timer().at().isAfter(until)) {
            return null;
        }
        all.remove(due);
        look();
        return due;
    }

    private void look() {
        Wake soonest = null;
        for (Wake wake : all) {
            if (soonest == null || wake.isBefore(soonest)) {
                soonest = wake;
            }
        }
        first = soonest;
    }
}
