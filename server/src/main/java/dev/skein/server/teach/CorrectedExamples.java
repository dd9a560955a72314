package dev.skein.server.teach;

import dev.skein.Codec;
import dev.skein.Consent;
import dev.skein.Correction;
import dev.skein.Correction.Aspect;
import dev.skein.Customer;
import dev.skein.Event;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Views.Logged;
import dev.skein.host.Views.Query;
import dev.skein.host.Views.Row;
import dev.skein.language.talk.Redaction;
import dev.skein.language.teach.Example;
import dev.skein.server.view.Corrections;
import dev.skein.server.view.Persons;
import dev.skein.server.view.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What corrected messages teach. Nothing is kept of it: it is gathered anew from the log each time, so that who takes the
 * consent back, or is gone from the log, is in no model learned from then on.
 */
final class CorrectedExamples {
    /** Corrections looked at, the newest. */
    static final int CORRECTIONS_MAX = 5_000;

    /** A lesson and where it comes from; personal data in its text is masked. */
    record Lesson(
            String correction,
            String event,
            String text,
            String label,
            String role,
            Instant at,
            String consent,
            String model) {
        Example example() {
            return new Example(text, List.of(label), 1, "correction " + correction);
        }
    }

    /** The lessons, oldest first, and how many corrected messages were left out for want of consent. */
    record Gathered(List<Lesson> lessons, int withheld) {}

    private final Host host;

    CorrectedExamples(Host host) {
        this.host = host;
    }

    /**
     * Gathers what corrections of needs teach.
     *
     * @param labels the company teaches; a correction to another, or to none where it teaches no {@code other}, is no
     *     example yet
     */
    Gathered gather(List<String> labels) {
        Map<String, Told> last = new LinkedHashMap<>();
        List<Row> rows =
                new ArrayList<>(Rows.newest(host, Query.of(Corrections.KIND).status("STANDS"), CORRECTIONS_MAX));
        for (int i = rows.size() - 1; i >= 0; i--) {
            Correction c = Codec.read(rows.get(i).json(), Correction.class);
            if (c.aspect() == Aspect.NEED) {
                last.remove(c.event());
                last.put(c.event(), new Told(c, host.owner(rows.get(i).key())));
            }
        }
        List<Lesson> lessons = new ArrayList<>();
        int withheld = 0;
        for (Told told : last.values()) {
            Customer writer = Persons.state(host, told.writer());
            if (!Consent.allows(writer.consents(), Consent.Purpose.LEARNING)) {
                withheld++;
                continue;
            }
            lesson(told.correction(), writer, labels).ifPresent(lessons::add);
        }
        return new Gathered(List.copyOf(lessons), withheld);
    }

    private record Told(Correction correction, Key writer) {}

    private Optional<Lesson> lesson(Correction c, Customer writer, List<String> labels) {
        Optional<Event> event = host.event(c.event()).map(Logged::event);
        if (event.isEmpty() || event.get().text().isBlank()) {
            return Optional.empty();
        }
        String label = Corrections.of(host, writer.key())
                .over(event.get())
                .insight()
                .flatMap(Insight::bestNeed)
                .map(Insight.Reading::label)
                .orElse("other");
        return labels.contains(label)
                ? Optional.of(new Lesson(
                        c.id(),
                        c.event(),
                        Redaction.forLearning(event.get().text())
                                .replace('\t', ' ')
                                .replace('\n', ' ')
                                .strip(),
                        label,
                        c.by().kind() == Key.Kind.CUSTOMER ? "the customer" : "an employee",
                        c.at(),
                        consent(writer),
                        c.model()))
                : Optional.empty();
    }

    private static String consent(Customer writer) {
        return writer.consents().stream()
                .filter(said -> said.purpose() == Consent.Purpose.LEARNING)
                .findFirst()
                .map(said -> "learning allowed on " + said.at())
                .orElse("learning not refused");
    }
}
