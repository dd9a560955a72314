package dev.skein.act.nextbest;

import dev.skein.Channel;
import dev.skein.Consent;
import java.util.Locale;
import java.util.Optional;

/** What speaks against an option, whatever is predicted of it. Leaving the customer in peace is always open. */
final class GuardRails {
    private final Question question;
    private final Rules rules;
    private final boolean killSwitch;
    private final boolean wishesPeople;

    GuardRails(Question question, Rules rules, boolean killSwitch) {
        this.question = question;
        this.rules = rules;
        this.killSwitch = killSwitch;
        boolean open = question.candidates().stream()
                .anyMatch(c -> c.kind().isPeople() && byItself(c).isEmpty());
        this.wishesPeople = open && question.wish().filter(Kind::isPeople).isPresent();
    }

    /** What speaks against it first; empty when nothing does. */
    String against(Candidate candidate, double outcome) {
        if (wishesPeople && !candidate.kind().isPeople()) {
            return "the customer asked for a person";
        }
        if (candidate.kind() == Kind.NOTHING) {
            return "";
        }
        String itself = byItself(candidate);
        // Whoever asked for a person is not turned away because a person is predicted to help little.
        if (!itself.isEmpty() || wishesPeople || outcome >= rules.outcomeMin()) {
            return itself;
        }
        return String.format(
                Locale.ROOT,
                "guard rail: predicted outcome %.2f, under the least we offer (%.2f)",
                outcome,
                rules.outcomeMin());
    }

    private String byItself(Candidate c) {
        if (killSwitch && !c.kind().isPeople()) {
            return "the kill switch is on";
        }
        if (!c.room()) {
            return "nobody has room";
        }
        Optional<Channel> channel = c.channel();
        boolean allowed = channel.map(by -> Consent.allows(question.consents(), c.purpose(), by))
                .orElseGet(() -> Consent.allows(question.consents(), c.purpose()));
        if (!allowed) {
            return "no consent for " + c.purpose().name().toLowerCase(Locale.ROOT);
        }
        if (c.cost() > rules.costMax()) {
            return "guard rail: costs " + c.cost() + ", more than " + rules.costMax();
        }
        if (c.waitSeconds() > rules.waitMax().toSeconds()) {
            return "guard rail: takes longer than " + rules.waitMax().toHours() + " h";
        }
        return c.restsOn().stream()
                .map(this::stale)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String stale(String name) {
        Optional<Known> one =
                question.known().stream().filter(k -> k.name().equals(name)).findFirst();
        if (one.isEmpty()) {
            return "rests on " + name + ", which is not known";
        }
        if (!question.mayUseKnown()) {
            return "rests on " + name + ", and there is no consent for personalisation";
        }
        return rules.weight(one.get().ageSeconds()) > 0 ? "" : "rests on " + name + ", which is too old";
    }
}
