package dev.skein;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code queue} of a company's file. */
final class QueueFields {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private QueueFields() {}

    static QueueRules read(String file, Data top) {
        Data said = top.tree("queue");
        QueueRules plain = QueueRules.PLAIN;
        double control = said.number("control").orElse(QueueRules.CONTROL_USUAL);
        if (!(control >= 0 && control <= QueueRules.CONTROL_MAX)) {
            throw new CompanyFile.Wrong(
                    file, "queue.control", control + " (expected: 0 to " + QueueRules.CONTROL_MAX + ")");
        }
        Duration waitMax = CompanyFile.duration(file, top, "queue.waitMax", plain.waitMax());
        if (waitMax.isZero() || waitMax.isNegative()) {
            throw new CompanyFile.Wrong(file, "queue.waitMax", "is no time to wait; write one such as 10m");
        }
        return new QueueRules(
                hours(file, said.tree("hours")),
                waitMax,
                CompanyFile.duration(file, top, "queue.callbackAfter", plain.callbackAfter()),
                control,
                said.number("seed").map(Double::longValue).orElse(plain.seed()),
                overflow(file, said));
    }

    private static Optional<OpeningHours> hours(String file, Data said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OpeningHours(
                    days(said.text("days").orElse("all")),
                    LocalTime.parse(said.text("from").orElse("")),
                    LocalTime.parse(said.text("until").orElse(""))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CompanyFile.Wrong(
                    file, "queue.hours", "wants days such as mon-fri or all, from and until such as \"08:00\"");
        }
    }

    /** {@code all}, {@code sat}, {@code mon-fri}. */
    private static Set<DayOfWeek> days(String said) {
        if (said.equals("all")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        String[] two = said.toLowerCase(Locale.ROOT).split("-", -1);
        int first = DAYS.indexOf(two[0]);
        int last = DAYS.indexOf(two[two.length - 1]);
        if (first < 0 || last < first || two.length > 2) {
            throw new IllegalArgumentException(said);
        }
        return EnumSet.range(DayOfWeek.of(first + 1), DayOfWeek.of(last + 1));
    }

    private static List<QueueRules.Overflow> overflow(String file, Data said) {
        List<QueueRules.Overflow> all = new ArrayList<>();
        for (Object one : said.list("overflow")) {
            String at = "queue.overflow[" + all.size() + "].";
            Data fields = one instanceof Map<?, ?> map ? Data.of("one", map).tree("one") : Data.none();
            String from = fields.text("from").orElse("");
            String to = fields.text("to").orElse("");
            if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
                throw new CompanyFile.Wrong(file, at + "from, to", "name two pods");
            }
            all.add(new QueueRules.Overflow(
                    from,
                    to,
                    CompanyFile.duration(file, fields, "after", QueueRules.PLAIN.waitMax()),
                    fields.list("needs").stream().map(String::valueOf).toList()));
        }
        return List.copyOf(all);
    }

    static Optional<Channel> channel(String name) {
        for (Channel channel : Channel.values()) {
            if (channel.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
