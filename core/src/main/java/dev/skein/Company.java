package dev.skein;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a company has settled: the part of every decision that is neither the customer nor the event. Immutable; a change
 * makes a new version, which each decision names.
 *
 * @param name as customers read it
 * @param version of these settings
 * @param zone of the company; a customer's own zone, when known, counts for the customer
 * @param assistant the assistant's name; it always says what it is
 * @param quiet when nobody is written to unasked, by the customer's clock
 * @param caps how often we write unasked
 * @param needs the kinds of need, and who is best at each
 * @param defaultPod pod that takes what no other does
 * @param quietAfter a conversation the customer leaves this long unanswered, after our word, is taken for resolved
 * @param killSwitch while on, nothing is sent that a person did not write
 * @param makeGood what may be given to make good; without it nothing is checked but what a playbook says itself
 * @param queue how waiting work reaches people
 * @param patterns small failures that together are one worth a recovery
 */
public record Company(
        String name,
        int version,
        ZoneId zone,
        String assistant,
        Quiet quiet,
        Caps caps,
        List<NeedKind> needs,
        String defaultPod,
        Duration quietAfter,
        boolean killSwitch,
        Optional<MakeGood> makeGood,
        QueueRules queue,
        List<Pattern> patterns) {

    /** Settings without a rule of what may be given. */
    public Company(
            String name,
            int version,
            ZoneId zone,
            String assistant,
            Quiet quiet,
            Caps caps,
            List<NeedKind> needs,
            String defaultPod,
            Duration quietAfter,
            boolean killSwitch) {
        this(
                name,
                version,
                zone,
                assistant,
                quiet,
                caps,
                needs,
                defaultPod,
                quietAfter,
                killSwitch,
                Optional.empty(),
                QueueRules.PLAIN,
                List.of());
    }

    /** How many small failures a pattern may ask for. */
    public static final int PATTERN_TIMES_MAX = 10;

    /**
     * Several small failures of one person within a span are a failure of their own.
     *
     * @param name by which playbooks know it
     * @param title as a person reads it
     * @param events types that count
     * @param times so many within the span are one, at least 2
     * @param within any such span, by the events' own time
     * @param kind of need the recovery is of
     * @param owner who answers for it, by name
     */
    public record Pattern(
            String name, String title, List<String> events, int times, Duration within, String kind, String owner) {}

    /**
     * What may be given to make good, in minor units (cents).
     *
     * @param currency ISO 4217; nothing is given in another
     * @param mostPerCustomer in any 90 days
     * @param mostPerDay to all customers, by the company's calendar
     * @param authorities who may give how much at once
     */
    public record MakeGood(String currency, long mostPerCustomer, long mostPerDay, List<Authority> authorities) {}

    /** Who may give up to how much at once. */
    public record Authority(String name, long upTo) {}

    /** From when until when, by the clock on the customer's wall; from after until means over midnight. */
    public record Quiet(LocalTime from, LocalTime until) {}

    /** Messages we may begin in any 7 days, for service and for the rest. */
    public record Caps(int servicePerWeek, int otherPerWeek) {}

    /**
     * A kind of need.
     *
     * @param kind label of the need head: {@code late-delivery}
     * @param title as a person reads it
     * @param function the department that is best at it
     * @param pod which pod takes it
     * @param people whether it always wants a person: the assistant brings one in at once
     */
    public record NeedKind(String kind, String title, String function, String pod, boolean people) {}

    /** Plain settings for a company of one zone, for tests and first starts. */
    public static Company plain(String name, ZoneId zone) {
        return new Company(
                name,
                1,
                zone,
                "Assistant",
                new Quiet(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                new Caps(3, 1),
                List.of(),
                "care",
                Duration.ofMinutes(30),
                false);
    }

    public Optional<NeedKind> need(String kind) {
        return needs.stream().filter(n -> n.kind().equals(kind)).findFirst();
    }

    /** The kind's title, or the kind itself in words. */
    public String needTitle(String kind) {
        return need(kind).map(NeedKind::title).orElse(kind.replace('-', ' '));
    }

    /** The same with this rule of what may be given. */
    public Company withMakeGood(MakeGood rule) {
        return new Company(
                name,
                version,
                zone,
                assistant,
                quiet,
                caps,
                needs,
                defaultPod,
                quietAfter,
                killSwitch,
                Optional.of(rule),
                queue,
                patterns);
    }

    /** The same with these patterns. */
    public Company withPatterns(List<Pattern> these) {
        return new Company(
                name,
                version,
                zone,
                assistant,
                quiet,
                caps,
                needs,
                defaultPod,
                quietAfter,
                killSwitch,
                makeGood,
                queue,
                these);
    }

    /** The same with this queue. */
    public Company withQueue(QueueRules rules) {
        return new Company(
                name,
                version,
                zone,
                assistant,
                quiet,
                caps,
                needs,
                defaultPod,
                quietAfter,
                killSwitch,
                makeGood,
                rules,
                patterns);
    }

    public Company withKillSwitch(boolean on) {
        return new Company(
                name,
                version + 1,
                zone,
                assistant,
                quiet,
                caps,
                needs,
                defaultPod,
                quietAfter,
                on,
                makeGood,
                queue,
                patterns);
    }
}
