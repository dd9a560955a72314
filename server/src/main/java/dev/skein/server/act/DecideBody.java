package dev.skein.server.act;

import dev.skein.Channel;
import dev.skein.Consent;
import dev.skein.act.nextbest.Asked;
import dev.skein.act.nextbest.Candidate;
import dev.skein.act.nextbest.Kind;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked over HTTP: whom for, where the answer shows, what could be done, what the asker knows.
 *
 * @param customer id of a person we know; or
 * @param anonymousId of a browser
 * @param slot where the answer will show: {@code web/basket}
 * @param wish a kind, where the customer asked for one
 * @param context names with a value, or with {@code {"value","at"}} since when it holds
 * @param clientId the same once more is the same question, and gets the same answer
 */
public record DecideBody(
        @Nullable String customer,
        @Nullable String anonymousId,
        @Nullable String slot,
        @Nullable String wish,
        @Nullable List<@Nullable OptionBody> options,
        @Nullable Map<String, @Nullable Object> context,
        @Nullable String clientId) {
    private static final int SLOT_CHARS_MAX = 100;
    private static final int VALUE_CHARS_MAX = 200;

    /** Names that begin so are what we know ourselves. */
    private static final String OURS = "skein.";

    /** Something that could be done. */
    public record OptionBody(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable String channel,
            @Nullable Long cost,
            @Nullable Long waitSeconds,
            @Nullable Boolean room,
            @Nullable List<@Nullable String> restsOn) {

        Candidate candidate(String path) {
            List<String> rests = new ArrayList<>();
            if (restsOn != null) {
                for (int i = 0; i < restsOn.size(); i++) {
                    rests.add(Checks.text(path + "/restsOn/" + i, restsOn.get(i), VALUE_CHARS_MAX));
                }
            }
            return new Candidate(
                    Checks.text(path + "/name", name, Candidate.NAME_CHARS_MAX),
                    Checks.named(path + "/kind", kind, Kind.class),
                    purpose == null
                            ? Consent.Purpose.SERVICE
                            : Checks.named(path + "/purpose", purpose, Consent.Purpose.class),
                    channel == null
                            ? Optional.empty()
                            : Optional.of(Checks.named(path + "/channel", channel, Channel.class)),
                    atLeastZero(path + "/cost", cost),
                    atLeastZero(path + "/waitSeconds", waitSeconds),
                    !Boolean.FALSE.equals(room),
                    rests);
        }

        private static long atLeastZero(String path, @Nullable Long number) {
            if (number != null && number < 0) {
                throw Problem.wrong(path, "is below 0");
            }
            return number == null ? 0 : number;
        }
    }

    /** The question; what is wrong with it is a {@link Problem} 400 that names the place. */
    Asked asked(Instant now, int release) {
        return new Asked(
                Checks.text("/slot", slot, SLOT_CHARS_MAX),
                candidates(),
                told(now),
                wish == null ? Optional.empty() : Optional.of(Checks.named("/wish", wish, Kind.class)),
                release);
    }

    private List<Candidate> candidates() {
        if (options == null || options.isEmpty() || options.size() > Asked.CANDIDATES_MAX) {
            throw Problem.wrong("/options", "a list of 1 to " + Asked.CANDIDATES_MAX + " options is expected");
        }
        List<Candidate> made = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String path = "/options/" + i;
            OptionBody one = options.get(i);
            if (one == null) {
                throw Problem.wrong(path, "an option is expected");
            }
            Candidate candidate = one.candidate(path);
            if (!names.add(candidate.name())) {
                throw Problem.wrong(path + "/name", "is there twice");
            }
            if (candidate.kind() != Kind.NOTHING && candidate.name().equals(Candidate.NOTHING.name())) {
                throw Problem.wrong(path + "/name", "is what doing nothing is called");
            }
            made.add(candidate);
        }
        return made;
    }

    private List<Asked.Told> told(Instant now) {
        List<Asked.Told> made = new ArrayList<>();
        if (context == null) {
            return made;
        }
        if (context.size() > Asked.CONTEXT_MAX) {
            throw Problem.wrong("/context", "at most " + Asked.CONTEXT_MAX + " names are taken");
        }
        context.forEach((name, value) -> {
            String path = "/context/" + name.replace("~", "~0").replace("/", "~1");
            Checks.text(path, name, SLOT_CHARS_MAX);
            if (name.startsWith(OURS)) {
                throw Problem.wrong(path, "names that begin with " + OURS + " are ours");
            }
            if (Asked.isProtected(name)) {
                throw Problem.wrong(path, "nobody is treated by what this names");
            }
            made.add(told(path, name, value, now));
        });
        return made;
    }

    private static Asked.Told told(String path, String name, @Nullable Object value, Instant now) {
        if (value instanceof Map<?, ?> timed) {
            Object at = timed.get("at");
            return new Asked.Told(
                    name,
                    plain(path + "/value", timed.get("value")),
                    at == null ? now : Checks.time(path + "/at", at.toString()));
        }
        return new Asked.Told(name, plain(path, value), now);
    }

    private static String plain(String path, @Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Checks.text(path, value.toString(), VALUE_CHARS_MAX);
        }
        throw Problem.wrong(path, "text, a number, true or false is expected");
    }
}
