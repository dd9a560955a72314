package dev.skein.loop;

import dev.skein.Company;
import dev.skein.Customer;
import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.IncidentPart.Arm;
import dev.skein.Key;
import dev.skein.Recovery;
import dev.skein.act.Gate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What would come of an incident for one person, told before it is reported: whether they may be written to now, and in
 * which arm the lot puts them. The same gate and the same lot as when it is.
 */
public final class IncidentReach {
    private IncidentReach() {}

    /** What the gate would say of the message, this moment. */
    public enum Word {
        /** It may go. */
        NOW,
        /** It may go when the customer's quiet hours end. */
        QUIET,
        /** The failure is being put right already: nothing more is begun. */
        KNOWN,
        /** It may not go. */
        NEVER
    }

    /**
     * What would come of it.
     *
     * @param because why it may not go, in words; empty when it may
     * @param until when the quiet hours end, where it is for them
     */
    public record Reach(Word word, String because, Optional<Instant> until) {}

    /** How far the message of an incident would get with a customer, as things stand. */
    public static Reach of(Customer customer, Company company, String incident, Data terms, Instant now) {
        String failure = terms.text("failure").orElse("");
        Optional<Recovery> known = customer.recoveries().stream()
                .filter(r -> r.failure().equals(failure))
                .findFirst();
        if (known.isPresent()) {
            return new Reach(Word.KNOWN, "it is being put right already", Optional.empty());
        }
        Recovery r = Recovery.detected(
                customer.key(), customer.key(), failure, "", terms.text("owner").orElse(""), now);
        return judged(r, customer, company, incident, terms, now);
    }

    /** The same for one who waits for the turn already. */
    public static Reach waiting(
            Recovery r, Customer customer, Company company, String incident, Data terms, Instant now) {
        return judged(r, customer, company, incident, terms, now);
    }

    private static Reach judged(
            Recovery r, Customer customer, Company company, String incident, Data terms, Instant now) {
        String text = terms.text("text").orElse("");
        Gate.Verdict verdict =
                Gate.judge(Incidents.draft(r, incident, text, company.name(), "", now), customer, company, now);
        if (verdict instanceof Gate.Verdict.Refuse refuse) {
            return new Reach(Word.NEVER, refuse.because(), Optional.empty());
        }
        return verdict instanceof Gate.Verdict.Hold hold
                ? new Reach(Word.QUIET, "quiet hours", Optional.of(hold.until()))
                : new Reach(Word.NOW, "", Optional.empty());
    }

    /** The arm the lot puts a customer in. */
    public static Arm arm(Key customer, String incident, Data terms) {
        return Incidents.lot(IncidentTerms.shares(terms), Ids.fraction("make-good", customer.toString(), incident));
    }

    /** The share of each arm, by the word reports name it with. */
    public static Map<String, Double> shares(Data terms) {
        Map<String, Double> shares = new TreeMap<>();
        IncidentTerms.shares(terms).forEach((arm, share) -> shares.put(word(arm), share));
        return shares;
    }

    /** As reports and decisions name an arm: {@code fix-first}. */
    public static String word(Arm arm) {
        return IncidentTerms.word(arm);
    }

    /** Messages an hour. */
    public static int perHour(Data terms) {
        return IncidentTerms.perHour(terms);
    }
}
