package dev.skein.understand;

import dev.skein.Activity;
import dev.skein.Company;
import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Customer;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.Run;
import dev.skein.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer has been doing and needs next: one answer for screens, playbooks and assistant alike.
 *
 * @param name to write to the person by, if we know one
 * @param doing the last events, newest last
 * @param feeling how the customer last seemed, if a text told and the customer lets us read it
 * @param feelingConfidence 0 to 1
 * @param needs unsolved ones
 * @param promises open ones
 * @param recoveries open ones
 * @param runs what playbooks are doing
 * @param effort what it costs the customer
 * @param next what the customer likely needs next, with how sure we are and why
 * @param signals what the last words show: urgency, effort and the like; leaving only where feelings may be read
 * @param outOfScope whether the last words ask for nothing we know
 * @param asOf when this was true
 * @param ageSeconds how old the newest thing in it is
 */
public record Context(
        Optional<String> name,
        boolean verified,
        List<Activity.Seen> doing,
        Optional<Feeling> feeling,
        double feelingConfidence,
        List<Need> needs,
        List<Promise> promises,
        List<Recovery> recoveries,
        List<Run> runs,
        Effort effort,
        Optional<Next> next,
        List<Insight.Reading> signals,
        boolean outOfScope,
        Instant asOf,
        long ageSeconds) {

    /** What comes next, in words; a rule's guess, not yet a trained forecast. */
    public record Next(String what, double confidence, String because) {}

    public static Context of(Customer customer, Company company, Instant now) {
        Optional<Conversation> last = customer.conversations().stream().reduce((first, second) -> second);
        boolean mayRead = Consent.allows(customer.consents(), Consent.Purpose.FEELINGS);
        Optional<Conversation> felt = last.filter(c -> mayRead && c.feelingConfidence() > 0);
        Optional<Insight> said = last.flatMap(Conversation::lastFromCustomer)
                .flatMap(Message::insight)
                .map(read -> mayRead ? read : read.withoutFeelings());
        List<Need> needs = customer.needs().stream().filter(Need::isUnsolved).toList();
        List<Promise> promises = customer.promises().stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .toList();
        return new Context(
                customer.profile().name(),
                customer.profile().isVerified(),
                customer.activity().recent(),
                felt.map(Conversation::feeling),
                felt.map(Conversation::feelingConfidence).orElse(0.0),
                needs,
                promises,
                customer.recoveries().stream().filter(Recovery::isOpen).toList(),
                customer.runs().stream().filter(Run::isRunning).toList(),
                Effort.of(customer, now),
                next(customer, company, needs, promises),
                said.map(Insight::signals).orElse(List.of()),
                said.flatMap(Insight::outOfScope).isPresent(),
                now,
                Math.max(0, Duration.between(customer.activity().last(), now).toSeconds()));
    }

    /** The same as plain values, for a playbook's conditions: the variable {@code customer}. */
    public Map<String, Object> facts(Customer customer) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> traits = new LinkedHashMap<>();
        for (Map.Entry<String, Trait> trait : customer.profile().traits().entrySet()) {
            traits.put(trait.getKey(), trait.getValue().value());
        }
        facts.put("name", name.orElse(""));
        facts.put("traits", traits);
        facts.put("verified", verified);
        facts.put("feeling", feeling.map(Feeling::name).orElse(""));
        facts.put("needs", needs.stream().map(Need::kind).toList());
        facts.put("contactsIn7Days", (long) effort.contactsIn7Days());
        facts.put("repeat", effort.repeat());
        facts.put("events", customer.activity().events());
        facts.put("recent", doing.stream().map(Activity.Seen::type).toList());
        Map<String, Object> allows = new LinkedHashMap<>();
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            allows.put(purpose.name().toLowerCase(Locale.ROOT), Consent.allows(customer.consents(), purpose));
        }
        facts.put("allows", allows);
        return facts;
    }

    private static Optional<Next> next(Customer customer, Company company, List<Need> needs, List<Promise> promises) {
        if (!promises.isEmpty()) {
            Promise first = promises.get(0);
            return Optional.of(new Next("what we promised: " + first.text(), 0.9, "we said so"));
        }
        if (!needs.isEmpty()) {
            Need newest = needs.get(needs.size() - 1);
            return Optional.of(new Next(company.needTitle(newest.kind()), newest.confidence(), newest.because()));
        }
        List<Activity.Seen> recent = customer.activity().recent();
        for (int i = recent.size() - 1; i >= 0; i--) {
            String type = recent.get(i).type();
            if (type.equals("OrderPlaced") || type.equals("Order Completed")) {
                return Optional.of(new Next("news of the delivery", 0.5, "an order was just placed"));
            }
            if (type.equals("BasketUpdated") || type.equals("Product Added")) {
                return Optional.of(new Next("finish the order, or help to choose", 0.4, "a basket stands unfinished"));
            }
        }
        return Optional.empty();
    }
}
