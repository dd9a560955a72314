package dev.skein.loop;

import dev.skein.Action;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Message;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.act.playbook.Wish;
import java.util.List;
import java.util.Optional;

/** Failures being put right: found, opened once, owned by name, brought on step by step. */
final class Recoveries {
    /** Kind of the recovery that a promise not kept opens. */
    static final String BROKEN_PROMISE = "broken-promise";

    private Recoveries() {}

    static Optional<Recovery> of(Turn turn, String failure) {
        return turn.recoveries.stream().filter(r -> r.failure().equals(failure)).findFirst();
    }

    /** The recovery of a failure; detected now when it is new. */
    static Recovery of(Turn turn, String failure, String kind, String owner) {
        return of(turn, failure)
                .orElseGet(() -> Recovery.detected(turn.key, turn.origin(), failure, kind, owner, turn.now));
    }

    /** A promise not kept is a failure of its own: found by the silence, owned by who made it, and told to playbooks. */
    static void promiseBroken(Turn turn, Promise promise) {
        String failure = failure(promise);
        if (of(turn, failure).isPresent()) {
            return;
        }
        String owner = name(turn, promise);
        turn.put(Recovery.detected(turn.key, promise.origin(), failure, BROKEN_PROMISE, owner, turn.now)
                .found(Recovery.Found.PROMISE)
                .reached(Recovery.Stage.OWNED, turn.now, owner));
        String id = Ids.derive("decision", turn.key.toString(), turn.event.id(), "recovery");
        turn.decide(new Decision(
                id,
                turn.key,
                turn.event.id(),
                turn.now,
                "recovery",
                List.of(
                        Decision.Option.open("open a recovery"),
                        new Decision.Option("leave it", "a promise was not kept")),
                "open a recovery",
                1,
                "promise-kept@1",
                owner,
                "it was due and nobody kept it",
                List.of(),
                Ids.derive("recovery", turn.key.toString(), failure)));
        turn.effect(
                new Action.Tell(
                        turn.key,
                        "RecoveryOpened",
                        Data.of("failure", failure, "kind", BROKEN_PROMISE, "owner", owner, "text", promise.text())),
                id);
    }

    /** Kept after all, though late: that failure is solved. */
    static void keptLate(Turn turn, Promise promise) {
        of(turn, failure(promise)).ifPresent(r -> turn.put(r.reached(Recovery.Stage.SOLVED, turn.now, "")));
    }

    /**
     * A playbook brings a recovery on. It names the owner of what it found, or of what nobody owns yet: who took it over
     * by hand keeps it.
     */
    static void moved(Turn turn, Wish.MoveRecovery move) {
        Recovery r = of(turn, move.failure(), move.kind(), move.owner());
        boolean names = move.stage() == Recovery.Stage.OWNED && !r.steps().containsKey(Recovery.Stage.OWNED);
        turn.put(r.found(move.found()).reached(move.stage(), turn.now, names ? move.owner() : ""));
    }

    private static String failure(Promise promise) {
        return "promise: " + promise.text() + ", due " + promise.due();
    }

    /** The name of who promised: as the customer read it, else as it is noted. */
    private static String name(Turn turn, Promise promise) {
        return promise.conversation()
                .flatMap(id -> turn.conversations.stream()
                        .filter(c -> c.id().equals(id))
                        .findFirst())
                .flatMap(c -> c.tail().stream()
                        .filter(m -> m.author() == Message.Author.EMPLOYEE && m.by().equals(promise.owner()))
                        .map(Message::name)
                        .findFirst())
                .orElse(promise.owner());
    }
}
