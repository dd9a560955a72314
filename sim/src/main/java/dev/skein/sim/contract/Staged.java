package dev.skein.sim.contract;

import dev.skein.Data;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Views.Page;
import dev.skein.host.Views.Row;
import dev.skein.loop.Loop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a host on a stage. */
abstract class Staged {
    static final Instant T0 = Instant.parse("2026-03-02T09:00:00Z");
    static final Key AMARA = Key.customer("amara");
    static final Key BO = Key.customer("bo");
    static final Key CARE = Key.pod("care");

    Stage stage;

    /** A host running the loop over an empty store, its clock standing at {@code start}. */
    protected abstract Stage open(Loop loop, Instant start);

    @BeforeEach
    void raise() {
        stage = open(new ToyLoop(), T0);
    }

    @AfterEach
    void lower() {
        stage.close();
    }

    static Event joined(Key from, Key into) {
        return Told.of(into, "join", T0, "Joined", Data.of("from", from.toString(), "into", into.toString()));
    }

    Host host() {
        return stage.host();
    }

    List<Receipt> append(Event... events) {
        return host().append(List.of(events)).toCompletableFuture().join();
    }

    List<Effect> perform() {
        List<Effect> performed = Collections.synchronizedList(new ArrayList<>());
        host().performWith(performed::add);
        return performed;
    }

    List<String> texts(Key key) {
        return ToyLoop.trail(host().state(key)).stream()
                .map(entry -> entry.substring(0, entry.lastIndexOf('@')))
                .toList();
    }

    /** Names of the timers that fired, oldest first. */
    List<String> fired(Key key) {
        List<String> names = new ArrayList<>(host().timeline(key, Optional.empty(), 100).items().stream()
                .map(logged -> logged.event())
                .filter(event -> event.type().equals("TimerFired"))
                .map(event -> event.data().text("name").orElse(""))
                .toList());
        Collections.reverse(names);
        return names;
    }

    static List<String> of(List<Effect> effects, Key key) {
        return effects.stream()
                .filter(effect -> effect.key().equals(key))
                .map(effect -> effect.action() instanceof dev.skein.Action.Send send ? send.text() : "")
                .toList();
    }

    static List<String> ids(Page<Row> page) {
        return page.items().stream().map(Row::id).toList();
    }
}
