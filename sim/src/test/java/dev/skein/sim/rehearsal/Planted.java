package dev.skein.sim.rehearsal;

import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Identity;
import dev.skein.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Ninety days of people whose parcels slip, with the truth known: when version 1 of the recovery playbook reaches whom, and
 * when version 2 does. The truth is reckoned from the rules as the guide tells them, not from Skein's code.
 */
final class Planted {
    static final Instant START = Instant.parse("2025-11-03T00:00:00Z");
    static final int DAYS = 90;

    private static final List<String> ZONES = List.of("Europe/Stockholm", "America/New_York", "Asia/Tokyo", "");
    private static final ZoneId COMPANYS = ZoneId.of("Europe/Stockholm");

    /** What befalls a person. */
    private enum Fate {
        SCAN_FIRST,
        SCAN_LATER,
        NO_SCAN,
        NO_DELAY,
        DELAY_OF_NOTHING,
        TWICE,
        HEARD_TOO_LATE,
        HEARD_LATE,
        REFUSES,
        BROWSED_BEFORE,
        LONG,
        NEVER_COMES,
        NOTHING
    }

    private final SplittableRandom chance;
    private final List<String> lines = new ArrayList<>();
    private final TreeSet<String> truth = new TreeSet<>();
    private long messageIds;
    private int handOversOfOne;
    private int handOversOfTwo;

    private Planted(long seed) {
        chance = new SplittableRandom(seed);
    }

    /** The file of events, a line each. */
    List<String> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** What must differ, each as {@code person step change at before}. */
    List<String> truth() {
        return List.copyOf(truth);
    }

    int handOversOfOne() {
        return handOversOfOne;
    }

    int handOversOfTwo() {
        return handOversOfTwo;
    }

    Past past() {
        byte[] all = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return EventFile.read("import/planted", new ByteArrayInputStream(all), so -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Planted people(long seed, int people) {
        Planted planted = new Planted(seed);
        for (int i = 0; i < people; i++) {
            planted.person(i);
        }
        return planted;
    }

    private void person(int i) {
        String user = "c-" + i;
        Fate fate = Fate.values()[chance.nextInt(Fate.values().length)];
        String zone = ZONES.get(chance.nextInt(ZONES.size()));
        Instant slip = START.plus(Duration.ofDays(10 + chance.nextInt(DAYS - 45)))
                .plus(Duration.ofMinutes(chance.nextInt(24 * 60)));
        Data traits = Data.of("email", user + "@example.org", "firstName", "P" + i);
        if (!zone.isEmpty()) {
            traits = traits.with("timezone", zone);
        }
        if (fate == Fate.BROWSED_BEFORE) {
            line("page", "", "b-" + user, "", Data.of("path", "/sofas"), START.plus(Duration.ofDays(1)), Duration.ZERO);
        }
        identify(user, fate == Fate.BROWSED_BEFORE ? "b-" + user : "", traits, START.plus(Duration.ofDays(2)));
        for (int n = chance.nextInt(6); n > 0; n--) {
            Instant at = START.plus(Duration.ofMinutes(chance.nextInt(DAYS * 24 * 60)));
            line("page", user, "", "", Data.of("path", "/p/" + n), at, Duration.ZERO);
        }
        if (fate == Fate.REFUSES) {
            Data no = Data.of("purpose", "SERVICE", "granted", false);
            line("track", user, "", "ConsentChanged", no, START.plus(Duration.ofDays(3)), Duration.ZERO);
        }
        befalls(user, fate, slip, zone.isEmpty() ? COMPANYS : ZoneId.of(zone));
    }

    private void befalls(String user, Fate fate, Instant slip, ZoneId zone) {
        Instant scan = slip.minus(Duration.ofHours(3));
        boolean held = Ids.fraction("hold-out", key(user), "late-delivery") < 0.1;
        Optional<Instant> one = Optional.empty();
        Optional<Instant> two = Optional.empty();
        boolean comes = true;
        switch (fate) {
            case SCAN_FIRST, BROWSED_BEFORE, REFUSES -> {
                scan(user, scan, Duration.ZERO);
                delay(user, slip, 1 + chance.nextInt(2), Duration.ZERO);
                if (fate != Fate.REFUSES) {
                    one = Optional.of(slip);
                    two = Optional.of(scan);
                }
            }
            case SCAN_LATER -> {
                delay(user, slip, 1, Duration.ZERO);
                scan(user, slip.plus(Duration.ofHours(2)), Duration.ZERO);
                one = Optional.of(slip);
                two = Optional.of(slip.plus(Duration.ofHours(2)));
            }
            case NO_SCAN -> {
                delay(user, slip, 1, Duration.ZERO);
                one = Optional.of(slip);
            }
            case NO_DELAY -> {
                scan(user, scan, Duration.ZERO);
                two = Optional.of(scan);
            }
            case DELAY_OF_NOTHING -> {
                delay(user, slip, 0, Duration.ZERO);
                scan(user, scan, Duration.ZERO);
                two = Optional.of(scan);
            }
            case TWICE -> {
                scan(user, scan, Duration.ZERO);
                delay(user, slip, 1, Duration.ZERO);
                Instant again = scan.plus(Duration.ofDays(16));
                scan(user, again, Duration.ZERO);
                confirm(user, again.plus(Duration.ofDays(2)));
                one = Optional.of(slip);
                two = Optional.of(scan);
                if (!held) {
                    row(user, "apologise", "MORE_OFTEN", Optional.of(awake(again, zone)), Optional.empty());
                }
            }
            case HEARD_TOO_LATE -> {
                delay(user, slip, 1, Duration.ofHours(30));
                scan(user, scan, Duration.ofHours(30));
                two = Optional.of(scan.plus(Duration.ofHours(30)));
            }
            case HEARD_LATE -> {
                delay(user, slip, 1, Duration.ofHours(5));
                scan(user, scan, Duration.ofHours(5));
                one = Optional.of(slip.plus(Duration.ofHours(5)));
                two = Optional.of(scan.plus(Duration.ofHours(5)));
            }
            case LONG -> {
                scan(user, scan, Duration.ZERO);
                delay(user, slip, 4, Duration.ZERO);
                one = Optional.of(slip);
                two = Optional.of(scan);
                if (!held) {
                    Optional<Instant> both = Optional.of(awake(slip, zone));
                    row(user, "say-so", "SAME", both, both);
                }
            }
            case NEVER_COMES -> {
                scan(user, scan, Duration.ZERO);
                delay(user, slip, 1, Duration.ZERO);
                one = Optional.of(slip);
                two = Optional.of(scan);
                comes = false;
                handOversOfOne += held ? 0 : 1;
                handOversOfTwo += held ? 0 : 1;
            }
            case NOTHING -> comes = false;
        }
        if (comes) {
            confirm(user, slip.plus(Duration.ofDays(2)));
        }
        if (!held) {
            compared(user, one.map(t -> awake(t, zone)), two.map(t -> awake(t, zone)), fate == Fate.TWICE);
        }
    }

    private void compared(String user, Optional<Instant> one, Optional<Instant> two, boolean twice) {
        if (one.isEmpty() && two.isEmpty()) {
            return;
        }
        int order = one.isEmpty() || two.isEmpty() ? 0 : two.get().compareTo(one.get());
        if (order == 0 && twice) {
            return; // as often is no more, and at the same time is no difference
        }
        String change =
                one.isEmpty() ? "NEW" : two.isEmpty() ? "NEVER" : order < 0 ? "EARLIER" : order > 0 ? "LATER" : "SAME";
        row(user, "apologise", change, two, one);
    }

    private void row(String user, String step, String change, Optional<Instant> at, Optional<Instant> before) {
        truth.add(String.join(
                " ",
                key(user),
                step,
                change,
                at.map(Instant::toString).orElse("-"),
                before.map(Instant::toString).orElse("-")));
    }

    /** When somebody may be written to: now, or when the quiet hours end, 21:00 to 08:00 on their wall. */
    private static Instant awake(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime clock = there.toLocalTime();
        if (!clock.isBefore(LocalTime.of(8, 0)) && clock.isBefore(LocalTime.of(21, 0))) {
            return at;
        }
        ZonedDateTime morning = there.toLocalDate().atTime(8, 0).atZone(zone);
        return (morning.isAfter(there) ? morning : morning.plusDays(1)).toInstant();
    }

    private static String key(String user) {
        return Ids.customer(Identity.Kind.USER, user).toString();
    }

    private void scan(String user, Instant at, Duration late) {
        Data what = Data.of("parcel", "P-" + user, "order", "A-" + user, "scan", "s" + messageIds);
        line("track", user, "", "ParcelScanMissed", what, at, late);
    }

    private void delay(String user, Instant at, int days, Duration late) {
        Data what = Data.of("parcel", "P-" + user, "order", "A-" + user, "days", days);
        line("track", user, "", "DeliveryDelayed", what, at, late);
    }

    private void confirm(String user, Instant at) {
        line("track", user, "", "DeliveryConfirmed", Data.of("parcel", "P-" + user), at, Duration.ZERO);
    }

    private void identify(String user, String anonymous, Data traits, Instant at) {
        Data whole = Data.of("type", "identify", "userId", user, "traits", traits);
        lines.add(Codec.json(
                ended(anonymous.isEmpty() ? whole : whole.with("anonymousId", anonymous), at, Duration.ZERO)));
    }

    private void line(
            String type, String user, String anonymous, String event, Data properties, Instant at, Duration late) {
        Data whole = Data.of("type", type, "properties", properties);
        whole = event.isEmpty() ? whole : whole.with("event", event);
        whole = user.isEmpty() ? whole : whole.with("userId", user);
        whole = anonymous.isEmpty() ? whole : whole.with("anonymousId", anonymous);
        lines.add(Codec.json(ended(whole, at, late)));
    }

    private Data ended(Data whole, Instant at, Duration late) {
        Data timed = whole.with("timestamp", at.toString()).with("messageId", "m" + messageIds++);
        return late.isZero() ? timed : timed.with("receivedAt", at.plus(late).toString());
    }
}
