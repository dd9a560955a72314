package dev.skein.server.act.incident;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.IncidentPart.Arm;
import dev.skein.act.Turns;
import dev.skein.loop.IncidentReach;
import dev.skein.server.Asker;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure that hit many, as it is reported. Only {@code failure}, {@code text} and {@code who} must be said.
 *
 * @param incident its id: letters, digits, point, hyphen; without one it follows from {@code clientId}
 * @param clientId by which the client repeats itself
 * @param failure in few words; under it nobody is apologised to twice
 * @param kind of need
 * @param owner who answers for it, by name; without one who asks
 * @param since since when, RFC 3339
 * @param text the message, in the customer's words
 * @param textMended the message of those who are written to once it is mended
 * @param arms shares of {@code none}, {@code acknowledge}, {@code fix-first}, {@code credit}, together 1
 * @param credit what the arm {@code credit} is given
 * @param budgetMinor most money of the whole incident, in minor units
 * @param perHour messages an hour
 * @param followUpHours when we ask how it went, after the message
 * @param windowHours how long we look whether people write or come to harm
 * @param harm type of the event that is harm
 * @param pod id of the pod that keeps it
 * @param who is hit
 */
public record IncidentBody(
        @Nullable String incident,
        @Nullable String clientId,
        @Nullable String failure,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String since,
        @Nullable String text,
        @Nullable String textMended,
        @Nullable Map<String, Double> arms,
        @Nullable CreditBody credit,
        @Nullable Long budgetMinor,
        @Nullable Integer perHour,
        @Nullable Double followUpHours,
        @Nullable Double windowHours,
        @Nullable String harm,
        @Nullable String pod,
        @Nullable WhoBody who) {
    /** Characters of a failure's name. */
    static final int FAILURE_CHARS_MAX = 200;

    /** Hours of a follow-up or a window: 90 days. */
    static final double HOURS_MAX = Duration.ofDays(90).toHours();

    private static final int ID_CHARS_MAX = 100;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final double SHARES_OFF_MAX = 1e-6;

    /** What is given with the word. */
    public record CreditBody(
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable String text,
            @Nullable String authority) {}

    /** The incident's own id. */
    Optional<String> id() {
        return Checks.optional("/incident", incident, ID_CHARS_MAX).map(id -> {
            if (!ID.matcher(id).matches()) {
                throw Problem.wrong("/incident", "letters, digits, point, hyphen and underscore are expected");
            }
            return id;
        });
    }

    /** What is reported, as the pod takes it; what is wrong is a {@link Problem} that names it. */
    Data terms(Company company, Asker asker) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("failure", Checks.text("/failure", failure, FAILURE_CHARS_MAX));
        terms.put("kind", kind(company));
        terms.put("owner", Checks.optional("/owner", owner, 100).orElse(asker.name()));
        Optional.ofNullable(since)
                .ifPresent(at -> terms.put("since", Checks.time("/since", at).toString()));
        terms.put("text", Checks.text("/text", text, Checks.TEXT_CHARS_MAX));
        Checks.optional("/textMended", textMended, Checks.TEXT_CHARS_MAX)
                .ifPresent(said -> terms.put("textMended", said));
        Map<String, Double> shares = shares();
        if (!shares.isEmpty()) {
            terms.put("arms", shares);
        }
        if (shares.getOrDefault(IncidentReach.word(Arm.CREDIT), 0.0) > 0) {
            terms.put("credit", credit(company));
        }
        if (budgetMinor != null) {
            terms.put("budgetMinor", between("/budgetMinor", budgetMinor, 0, Long.MAX_VALUE / 2));
        }
        if (perHour != null) {
            terms.put("perHour", between("/perHour", perHour, 1, Turns.PER_HOUR_MAX));
        }
        hours("/followUpHours", followUpHours).ifPresent(h -> terms.put("followUpHours", h));
        hours("/windowHours", windowHours).ifPresent(h -> terms.put("windowHours", h));
        Checks.optional("/harm", harm, 100).ifPresent(type -> terms.put("harm", type));
        return Data.of(terms);
    }

    private String kind(Company company) {
        String said = Checks.optional("/kind", kind, 100).orElse("");
        if (!said.isEmpty() && company.need(said).isEmpty()) {
            throw Problem.wrong("/kind", "is no kind of need of this company");
        }
        return said;
    }

    private Map<String, Double> shares() {
        Map<String, Double> said = new LinkedHashMap<>();
        if (arms == null) {
            return said;
        }
        List<String> words =
                Arrays.stream(Arm.values()).map(IncidentReach::word).toList();
        double all = 0;
        for (Map.Entry<String, Double> arm : arms.entrySet()) {
            String path = "/arms/" + arm.getKey();
            if (!words.contains(arm.getKey())) {
                throw Problem.wrong("/arms", "knows only " + String.join(", ", words));
            }
            Double share = arm.getValue();
            if (share == null || !(share >= 0 && share <= 1)) {
                throw Problem.wrong(path, "a share from 0 to 1 is expected");
            }
            said.put(arm.getKey(), share);
            all += share;
        }
        if (Math.abs(all - 1) > SHARES_OFF_MAX) {
            throw Problem.wrong("/arms", "the shares make " + all + "; together they must make 1");
        }
        return said;
    }

    private Map<String, Object> credit(Company company) {
        if (credit == null) {
            throw Problem.wrong("/credit", "is missing, and some are to be given one");
        }
        Long amount = credit.amountMinor();
        if (amount == null || amount < 1) {
            throw Problem.wrong("/credit/amountMinor", "a whole number of minor units (cents) is expected");
        }
        String code = Checks.text("/credit/currency", credit.currency(), 3);
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Problem.wrong("/credit/currency", "is no ISO 4217 code; write one such as EUR");
        }
        Optional<String> authority = Checks.optional("/credit/authority", credit.authority(), 100);
        company.makeGood().ifPresent(rule -> allowed(rule, amount, code, authority.orElse("")));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("amountMinor", amount);
        said.put("currency", code);
        said.put("text", Checks.text("/credit/text", credit.text(), Checks.REASON_CHARS_MAX));
        said.put("authority", authority.orElse(""));
        return said;
    }

    /** Money that every single person would be refused is refused here, before anybody waits for it. */
    private static void allowed(Company.MakeGood rule, long amount, String code, String authority) {
        if (!rule.currency().equals(code)) {
            throw Problem.wrong("/credit/currency", "nothing is given in " + code + ", only in " + rule.currency());
        }
        Company.Authority who = rule.authorities().stream()
                .filter(a -> a.name().equals(authority))
                .findFirst()
                .orElseThrow(() -> Problem.wrong(
                        "/credit/authority",
                        "is none of "
                                + String.join(
                                        ", ",
                                        rule.authorities().stream()
                                                .map(Company.Authority::name)
                                                .toList())));
        if (amount > Math.min(who.upTo(), rule.mostPerCustomer())) {
            throw Problem.wrong(
                    "/credit/amountMinor",
                    "is more than " + who.name() + " may give at once (" + who.upTo() + ") or one customer gets ("
                            + rule.mostPerCustomer() + ")");
        }
    }

    private static Optional<Double> hours(String path, @Nullable Double said) {
        if (said != null && !(said > 0 && said <= HOURS_MAX)) {
            throw Problem.wrong(path, "hours are expected, more than 0 and at most " + (long) HOURS_MAX);
        }
        return Optional.ofNullable(said);
    }

    private static long between(String path, long said, long least, long most) {
        if (said < least || said > most) {
            throw Problem.wrong(path, "a whole number from " + least + " to " + most + " is expected");
        }
        return said;
    }
}
