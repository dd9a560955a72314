package dev.skein.loop;

import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Draft;
import dev.skein.act.Gate;
import java.util.ArrayList;
import java.util.List;

/** What is said passes the gate here: sent, held or refused, and each with its decision. */
final class Outward {
    private static final int HELD_MAX = 10;
    static final int CONTACTS_MAX = 20;

    private Outward() {}

    /** Answers what the gate said, which is done by then. */
    static Gate.Verdict release(Turn turn, Draft draft) {
        Gate.Verdict verdict = Gate.judge(draft, turn.customer(), turn.company, turn.now);
        Decision decision = verdict.decision();
        turn.decide(decision);
        if (verdict instanceof Gate.Verdict.Pass pass) {
            turn.effect(pass.send(), decision.id());
            turn.await(decision.id(), draft.about());
            if (!draft.answer()) {
                List<Customer.Contact> all = new ArrayList<>(turn.contacts);
                all.add(new Customer.Contact(turn.now, pass.send().channel(), draft.purpose(), draft.apologyFor()));
                turn.contacts = List.copyOf(all.subList(Math.max(0, all.size() - CONTACTS_MAX), all.size()));
            }
        } else if (verdict instanceof Gate.Verdict.Hold hold && turn.held.size() < HELD_MAX) {
            List<Draft> all = new ArrayList<>(turn.held);
            all.add(draft);
            turn.held = List.copyOf(all);
            turn.timer("gate/" + draft.id(), hold.until());
        }
        return verdict;
    }
}
