package dev.skein.sim.story;

import dev.skein.Action;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Due;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Feeling;
import dev.skein.Identity;
import dev.skein.Insight;
import dev.skein.Key;
import dev.skein.Passage;
import dev.skein.host.Host;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Inbox.Status;
import dev.skein.sim.Reader;
import dev.skein.sim.Results;
import dev.skein.sim.contract.Stage;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story while it is told: the host, the clock, what was sent and not yet spoken of. */
final class Telling implements AutoCloseable {
    private static final double SURE = 0.9;
    private static final String BEYOND = "out-of-scope";

    private final Story story;
    private final Story.Teller teller;
    private final Reader reader;
    private final Cast cast = new Cast();
    private final List<Phrase> deeds;
    private final List<Phrase> outcomes;
    private final PuttingRight right = new PuttingRight(this, cast, new Deeds(this, cast));
    private final List<Phrase> givens =
            Stream.of(cast.phrases(), right.givens()).flatMap(List::stream).toList();
    private final Rereadings rereadings = new Rereadings();
    private final List<Phrase> readings = List.of(
            Phrase.of("<text> promising <text> by <name>", m -> promises(m.group(1), m.group(2), m.group(3))),
            Phrase.of(
                    "<text> as <name> <name> <name>[ and <name>][ showing <rest>]",
                    m -> read(
                            m.group(1),
                            m.group(2),
                            m.group(3),
                            Stream.concat(Stream.of(m.group(4)), Phrase.group(m, 5).stream())
                                    .toList(),
                            Phrase.group(m, 6).orElse(""))),
            Phrase.of(
                    "<text> deeper as <name> <name> <name>",
                    m -> deeper(m.group(1), m.group(2), m.group(3), m.group(4))),
            Phrase.of("<text> with <text> from <text>", m -> knows(m.group(1), m.group(2), m.group(3))));
    private final Map<String, Insight> insights = new LinkedHashMap<>();
    private final Map<String, Insight> promised = new LinkedHashMap<>();
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Deque<Effect> toPerform = new ArrayDeque<>();
    private final List<Effect> unspoken = new ArrayList<>();
    private @Nullable Stage stage;
    private Instant now = cast.start();
    private String spokenOf = "";
    private int line;

    Telling(Story story, Story.Teller teller, Reader reader) {
        this.story = story;
        this.teller = teller;
        this.reader = reader;
        // Corrections first: the last of the deeds takes any event, and would take these for one.
        Deeds any = new Deeds(this, cast);
        Helped helped = new Helped(this, cast);
        this.deeds = Stream.of(
                        new Corrections(this, cast).phrases(),
                        machinery(),
                        new PodDeeds(any, cast).phrases(),
                        helped.deeds(),
                        right.deeds(),
                        any.phrases())
                .flatMap(List::stream)
                .toList();
        this.outcomes = Stream.of(helped.outcomes(), right.outcomes(), new Outcomes(this, cast).phrases())
                .flatMap(List::stream)
                .toList();
    }

    void line(Story.Line said) {
        line = said.number();
        try {
            String[] words = said.text().split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            boolean known = switch (words[0]) {
                case "given" -> Phrase.say(givens, rest);
                case "reads", "answers" -> Phrase.say(readings, rest);
                case "at" -> at(rest);
                case "then" -> Phrase.say(outcomes, rest);
                default -> false;
            };
            if (!known) {
                throw new IllegalArgumentException(
                        "nothing known is said here (docs/guide/stories.md lists what can be)");
            }
        } catch (RuntimeException e) {
            StoryFailure failure = new StoryFailure(story.file(), line, said.text(), String.valueOf(e.getMessage()));
            failure.initCause(e);
            throw failure;
        }
    }

    /** What happens beneath the people of the story. */
    private List<Phrase> machinery() {
        return List.of(
                Phrase.of("<text> is read deeper", m -> comes(rereadings.comes(m.group(1), now))),
                Phrase.of("<text> cannot be read deeper", m -> comes(rereadings.fails(m.group(1), now))),
                Phrase.of("the server is ended and started again", m -> {
                    stage().restart();
                    host().performWith(this::asked);
                    perform();
                }));
    }

    private void comes(List<Event> events) {
        append(events);
        perform();
    }

    /** Ends the story: the dump of its host. */
    String end() {
        return host().dump();
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.close();
        }
    }

    /** {@code 0D 09:10 ...}: moves the clock, then what happens, if anything is said to. */
    private boolean at(String rest) {
        String[] words = rest.split("\\s+", 3);
        if (words.length < 2 || !words[0].matches("\\d+D")) {
            return false;
        }
        int day = Integer.parseInt(words[0].substring(0, words[0].length() - 1));
        Instant to = cast.at(day, LocalTime.parse(words[1]));
        if (to.isBefore(now)) {
            throw new IllegalArgumentException("the clock does not run backwards");
        }
        advanceTo(to);
        return words.length < 3 || Phrase.say(deeds, words[2]);
    }

    /** Moves the clock from timer to timer, so that what each leads to is performed at its own time. */
    private void advanceTo(Instant to) {
        Stage on = stage();
        for (OptionalLong due = nextTimer(to); due.isPresent(); due = nextTimer(to)) {
            Instant at = Instant.ofEpochMilli(due.getAsLong());
            now = at.isAfter(now) ? at : now;
            on.advanceTo(now);
            perform();
        }
        now = to;
        on.advanceTo(to);
        perform();
    }

    private OptionalLong nextTimer(Instant until) {
        return host().dump()
                .lines()
                .filter(row -> row.startsWith("timer "))
                .mapToLong(row -> Long.parseLong(row.split(" ", 4)[2]))
                .filter(at -> at <= until.toEpochMilli())
                .min();
    }

    /** Performs what is asked for until nothing more is. */
    private void perform() {
        Stage on = stage();
        on.settle();
        while (!toPerform.isEmpty()) {
            List<Event> results = new ArrayList<>();
            while (!toPerform.isEmpty()) {
                Effect effect = toPerform.remove();
                if (rereadings.keeps(effect)) {
                    continue;
                }
                unspoken.add(effect);
                Results.of(effect, now).ifPresent(results::add);
            }
            append(results);
            on.settle();
        }
    }

    /** An event of this line. */
    void happens(Key key, List<Identity> identities, String source, String type, Data data) {
        String id = story.file() + ":" + line;
        Event event = Cast.of(source, id, key, identities, type, now, data);
        append(List.of(read(event)));
        perform();
    }

    private Event read(Event event) {
        if (event.type().equals("ReplyWritten")) {
            return promised.containsKey(event.text()) ? event.withInsight(promised.get(event.text())) : event;
        }
        if (!event.type().equals("MessageReceived")) {
            return event;
        }
        Event found = passages.containsKey(event.text())
                ? event.withPassages(List.of(passages.get(event.text())))
                : reader.attach(event);
        return rereadings.marked(
                insights.containsKey(event.text()) ? found.withInsight(insights.get(event.text())) : found);
    }

    private void append(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        for (Receipt receipt : host().append(events).toCompletableFuture().join()) {
            if (receipt.status() != Status.ACCEPTED) {
                throw new IllegalStateException("the host says " + receipt.status() + " " + receipt.reason());
            }
        }
    }

    private void deeper(String text, String sentiment, String feeling, String need) {
        rereadings.know(
                text,
                new Insight(
                        new Insight.Reading("en", SURE),
                        new Insight.Reading(sentiment, SURE),
                        Feeling.valueOf(feeling),
                        SURE,
                        List.of(),
                        readings(Stream.of(need)),
                        List.of(new Insight.Evidence("sentiment", sentiment, 0, text.length())),
                        "story+deep"));
    }

    private void read(String text, String sentiment, String feeling, List<String> needs, String signals) {
        boolean beyond = needs.contains(BEYOND);
        List<Insight.Evidence> evidence = List.of(new Insight.Evidence("sentiment", sentiment, 0, text.length()));
        insights.put(
                text,
                new Insight(
                                new Insight.Reading("en", SURE),
                                new Insight.Reading(sentiment, SURE),
                                Feeling.valueOf(feeling),
                                SURE,
                                List.of(),
                                List.of(),
                                evidence,
                                "story")
                        .withNeeds(
                                beyond ? List.of() : readings(needs.stream()),
                                beyond ? Optional.of(new Insight.Reading(BEYOND, SURE)) : Optional.empty(),
                                List.of(),
                                "story")
                        .withTalk(
                                List.of(),
                                readings(Stream.of(signals.split("[\\s,]+")).filter(s -> !s.isEmpty())),
                                List.of()));
    }

    private static List<Insight.Reading> readings(Stream<String> labels) {
        return labels.map(label -> new Insight.Reading(label, SURE)).toList();
    }

    /** What an employee's words promise, and by what time of that day or the next. */
    private void promises(String text, String words, String by) {
        int from = text.indexOf(words);
        if (from < 0) {
            throw new IllegalArgumentException("the words do not hold \"" + words + "\"");
        }
        Due due = new Due(Due.Rule.CLOCK, 0, Optional.of(LocalTime.parse(by)), false);
        promised.put(
                text,
                Insight.ofOurs(
                        List.of(new Insight.Promised("other", SURE, from, from + words.length(), Optional.of(due))),
                        "story"));
    }

    private void knows(String question, String answer, String title) {
        passages.put(question, new Passage(title, title, answer, SURE));
    }

    private Stage stage() {
        Stage open = stage;
        if (open == null) {
            open = teller.open(right.over(cast.company()), cast.playbooks(), now);
            stage = open;
            open.host().performWith(this::asked);
            append(cast.opening());
            perform();
        }
        return open;
    }

    private synchronized void asked(Effect effect) {
        toPerform.add(effect);
    }

    /** That time of the day it is. */
    Instant today(LocalTime time) {
        return cast.sameDay(now, time);
    }

    Instant now() {
        return now;
    }

    Host host() {
        return stage().host();
    }

    /** Notes whom the story speaks of: later lines mean this one when they name nobody. */
    void speaksOf(String name) {
        spokenOf = name;
    }

    String spokenOf() {
        return spokenOf;
    }

    Customer customer(String name) {
        return (Customer) host().state(host().owner(cast.customer(name)));
    }

    /** Takes the first effect of this kind that was not spoken of yet. */
    <A extends Action> Optional<A> take(Key key, Class<A> kind) {
        Optional<Effect> first = unspoken.stream()
                .filter(effect -> effect.key().equals(key) && kind.isInstance(effect.action()))
                .findFirst();
        first.ifPresent(unspoken::remove);
        return first.map(effect -> kind.cast(effect.action()));
    }

    /** What was asked of the world and not spoken of. */
    List<Effect> unspoken() {
        return List.copyOf(unspoken);
    }
}
