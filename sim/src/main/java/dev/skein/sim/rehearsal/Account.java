package dev.skein.sim.rehearsal;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Customer;
import dev.skein.Decision;
import dev.skein.Effect;
import dev.skein.Key;
import dev.skein.Outcome;
import dev.skein.Promise;
import dev.skein.Run;
import dev.skein.act.playbook.Playbooks;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the books of one person's rehearsal: what was sent, refused, begun, promised, handed over. */
final class Account {
    private static final String STEP = "step ";

    private final Tally tally;
    private final List<Contact> contacts = new ArrayList<>(2);
    private final Map<String, RunSeen> runs = new LinkedHashMap<>(4);
    private final Map<String, String> runOfDecision = new HashMap<>(4);
    private final Set<String> refused = new HashSet<>(2);
    private final Set<String> policies = new TreeSet<>();
    private @Nullable MessageDigest effects;

    Account(Tally tally) {
        this.tally = tally;
    }

    /** What is kept of a person. */
    record Kept(List<Contact> contacts, List<RunSeen> runs, String effectsSha256, Map<Key, Key> owners) {}

    /** What is kept, each key under the one that holds it in the end. */
    Kept kept(UnaryOperator<Key> owner, Map<Key, Key> owners) {
        policies.forEach(policy -> tally.runs(policy).people++);
        List<Contact> sent = contacts.stream()
                .map(c -> new Contact(
                        owner.apply(c.person()), c.playbook(), c.version(), c.step(), c.subject(), c.at(), c.channel()))
                .toList();
        List<RunSeen> seen = runs.values().stream()
                .map(r -> new RunSeen(
                        owner.apply(r.person()), r.policy(), r.subject(), r.began(), r.treated(), r.reached()))
                .toList();
        MessageDigest all = effects;
        return new Kept(sent, seen, all == null ? "" : HexFormat.of().formatHex(all.digest()), owners);
    }

    void effect(Effect effect, Customer after, Map<String, Decision> decisions) {
        tally.effects.merge(effect.action().getClass().getSimpleName(), 1L, Long::sum);
        MessageDigest all = effects;
        if (all == null) {
            all = sha256();
            effects = all;
        }
        all.update(Codec.encode(effect));
        all.update((byte) '\n');
        if (effect.action() instanceof Action.Tell tell) {
            if (tell.type().equals("HelpNeeded")) {
                tally.hour(effect.at()).handOvers.merge(tell.to().id(), 1L, Long::sum);
            }
            return;
        }
        Decision decision = decisions.get(effect.decision());
        if (effect.action() instanceof Action.Send send && decision != null) {
            run(after, decision.about()).ifPresent(run -> {
                tally.hour(effect.at()).messages++;
                contacts.add(new Contact(
                        effect.key(),
                        run.playbook(),
                        run.version(),
                        step(decision.because()),
                        run.subject(),
                        effect.at(),
                        send.channel()));
            });
        }
    }

    /** The step as {@code Wishes} words it: "step apologise of late-delivery@1". */
    private static String step(String because) {
        int end = because.indexOf(" of ");
        return because.startsWith(STEP) && end > 0 ? because.substring(STEP.length(), end) : because;
    }

    void decided(Decision decision, Customer after) {
        if (decision.kind().equals("hold-out")) {
            run(after, decision.about()).ifPresent(this::began);
        } else if (decision.kind().equals("contact")
                && (decision.chosen().equals("do not send") || decision.chosen().equals("hold"))) {
            String policy =
                    decision.policy().substring(0, Math.max(0, decision.policy().indexOf(',')));
            String why = policy + '\n' + decision.chosen() + '\n' + decision.because();
            Tally.Times times = tally.refusals.computeIfAbsent(why, any -> new Tally.Times());
            times.times++;
            times.people += refused.add(why) ? 1 : 0;
        }
    }

    private void began(Run run) {
        String policy = policy(run);
        boolean treated = run.arm() == Run.Arm.TREATED;
        Tally.Runs counted = tally.runs(policy);
        counted.treated += treated ? 1 : 0;
        counted.held += treated ? 0 : 1;
        policies.add(policy);
        runs.put(run.id(), new RunSeen(run.key(), policy, run.subject(), run.began(), treated, Optional.empty()));
        runOfDecision.put(Playbooks.holdOutDecision(run.id()), run.id());
    }

    void outcome(Outcome outcome) {
        String run = runOfDecision.get(outcome.decision());
        if (run != null && outcome.measure().equals("goal")) {
            runs.computeIfPresent(run, (id, seen) -> seen.with(outcome.value() > 0));
        }
    }

    void promised(Promise promise) {
        if (promise.status() == Promise.Status.OPEN && promise.owner().length() > 0) {
            tally.hour(promise.due()).promisesDue++;
        }
    }

    /** What moved in the runs: the steps they passed, the ends they came to. */
    @SuppressWarnings("ReferenceEquality") // what a step leaves alone stays the same object, and that is quick to see
    void moved(List<Run> before, List<Run> after) {
        if (before == after) {
            return;
        }
        for (Run run : after) {
            Run was = find(before, run.id());
            if (was == run || run.step().equals("trigger")) {
                continue;
            }
            Tally.Runs counted = tally.runs(policy(run));
            for (int i = fresh(was, run); i < run.path().size(); i++) {
                counted.steps.merge(run.path().get(i).step(), 1L, Long::sum);
            }
            if (!run.isRunning() && (was == null ? runs.containsKey(run.id()) : was.isRunning())) {
                counted.reached += run.status() == Run.Status.REACHED ? 1 : 0;
                counted.missed += run.status() == Run.Status.MISSED ? 1 : 0;
                counted.left += run.status() == Run.Status.LEFT ? 1 : 0;
            }
        }
    }

    /** Where in a run's path the new part begins; the path may have lost its beginning. */
    @SuppressWarnings("ReferenceEquality") // a passed step stays the same object; another passing may be equal to it
    private int fresh(@Nullable Run was, Run run) {
        if (was == null) {
            return runs.containsKey(run.id()) ? 0 : run.path().size(); // not begun here: it came by a join
        }
        if (was.path().isEmpty()) {
            return 0;
        }
        Run.Passed last = was.path().get(was.path().size() - 1);
        for (int i = run.path().size() - 1; i >= 0; i--) {
            if (run.path().get(i) == last) {
                return i + 1;
            }
        }
        return run.path().isEmpty()
                ? 0
                : run.path().get(0).equals(was.path().get(0)) ? run.path().size() : 0;
    }

    private static @Nullable Run find(List<Run> all, String id) {
        for (Run run : all) {
            if (run.id().equals(id)) {
                return run;
            }
        }
        return null;
    }

    private static Optional<Run> run(Customer customer, String id) {
        return Optional.ofNullable(find(customer.runs(), id));
    }

    private static String policy(Run run) {
        return run.playbook() + '@' + run.version();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
