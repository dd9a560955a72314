package dev.skein.act.nextbest;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.Data;
import dev.skein.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question as its event carries it: what could be done, what the asker knows and since when, what the customer wished,
 * and which release shall answer.
 *
 * @param place where the answer will show
 * @param candidates what could be done
 * @param context what the asker knows
 * @param wish what the customer asked for
 * @param release version of the policy that answers
 */
public record Asked(String place, List<Candidate> candidates, List<Told> context, Optional<Kind> wish, int release) {
    /** Type of the event. */
    public static final String TYPE = "DecisionAsked";

    /** Source of the event: only our own server asks. */
    public static final String SOURCE = "skein/decide";

    /** Options in one question; more are refused. */
    public static final int CANDIDATES_MAX = 100;

    /** Things told of the situation in one question; more are refused. */
    public static final int CONTEXT_MAX = 30;

    private static final List<String> PROTECTED = List.of(
            "age",
            "birthdate",
            "birthday",
            "disability",
            "ethnicity",
            "gender",
            "health",
            "nationality",
            "orientation",
            "origin",
            "politics",
            "pregnancy",
            "race",
            "religion",
            "sex",
            "union");

    /** Whether a name says that it holds what nobody may be treated by: a part of it is on the list. */
    public static boolean isProtected(String name) {
        return Stream.of(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z]+", -1))
                .anyMatch(PROTECTED::contains);
    }

    /** Something the asker knows, and since when it holds. */
    public record Told(String name, String value, Instant at) {}

    /** What the event carries. */
    public Data data() {
        List<Object> options = new ArrayList<>();
        for (Candidate c : candidates) {
            Map<String, Object> option = new LinkedHashMap<>();
            option.put("name", c.name());
            option.put("kind", c.kind().name());
            option.put("purpose", c.purpose().name());
            c.channel().ifPresent(channel -> option.put("channel", channel.name()));
            option.put("cost", c.cost());
            option.put("waitSeconds", c.waitSeconds());
            option.put("room", c.room());
            option.put("restsOn", c.restsOn());
            options.add(option);
        }
        List<Object> told = new ArrayList<>();
        for (Told one : context) {
            told.add(Data.of(
                    "name", one.name(), "value", one.value(), "at", one.at().toEpochMilli()));
        }
        Data data = Data.of("place", place, "options", options, "context", told, "release", release);
        return wish.map(w -> data.with("wish", w.name())).orElse(data);
    }

    /** Reads the event; empty when it is not ours, or carries no question. */
    public static Optional<Asked> of(Event event) {
        if (!event.type().equals(TYPE) || !event.source().equals(SOURCE)) {
            return Optional.empty();
        }
        Data data = event.data();
        try {
            List<Candidate> candidates = new ArrayList<>();
            for (Object option : data.list("options")) {
                candidates.add(candidate(Data.of("it", option).tree("it")));
            }
            List<Told> context = new ArrayList<>();
            for (Object one : data.list("context")) {
                Data told = Data.of("it", one).tree("it");
                long at = told.number("at").orElse(0.0).longValue();
                context.add(new Told(
                        told.text("name").orElse(""), told.text("value").orElse(""), Instant.ofEpochMilli(at)));
            }
            return Optional.of(new Asked(
                    data.text("place").orElse(""),
                    List.copyOf(candidates),
                    List.copyOf(context),
                    data.text("wish").map(Kind::valueOf),
                    data.number("release").orElse(0.0).intValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a name of another release: no question we can answer
        }
    }

    private static Candidate candidate(Data option) {
        return new Candidate(
                option.text("name").orElse(""),
                Kind.valueOf(option.text("kind").orElse("")),
                Consent.Purpose.valueOf(option.text("purpose").orElse("SERVICE")),
                option.text("channel").map(Channel::valueOf),
                option.number("cost").orElse(0.0).longValue(),
                option.number("waitSeconds").orElse(0.0).longValue(),
                option.flag("room").orElse(true),
                option.list("restsOn").stream().map(String::valueOf).toList());
    }

    /**
     * The question, at a moment.
     *
     * @param own what we know ourselves, beside what the asker told
     */
    public Question question(String decision, List<Known> own, List<Consent> consents, Instant now) {
        List<Known> known = new ArrayList<>(own);
        for (Told one : context) {
            known.add(new Known(
                    one.name(),
                    one.value(),
                    Math.max(0, Duration.between(one.at(), now).toSeconds())));
        }
        return new Question(decision, place, candidates, known, wish, consents);
    }
}
