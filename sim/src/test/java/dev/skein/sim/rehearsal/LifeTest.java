package dev.skein.sim.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Action;
import dev.skein.Codec;
import dev.skein.Customer;
import dev.skein.Effect;
import dev.skein.Event;
import dev.skein.Key;
import dev.skein.State;
import dev.skein.Step;
import dev.skein.act.playbook.Playbooks;
import dev.skein.host.Dump;
import dev.skein.host.Views;
import dev.skein.loop.Loop;
import dev.skein.loop.Loops;
import dev.skein.sim.MemoryHost;
import dev.skein.sim.Results;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A life in a rehearsal is the one the reference host would have hosted: the same states, the same effects. */
class LifeTest {
    @Test
    void livesAsTheReferenceHostDoes() throws Exception {
        Past past = Planted.people(11, 300).past();
        Version version = RehearsalTest.version(RehearsalTest.two());
        MemoryHost host = hosted(version, past);
        Map<Key, StringBuilder> effects = effects(host);

        StringBuilder people = new StringBuilder();
        for (Crowd.Part part : Crowd.of(past).parts()) {
            Life life = Life.live(version.stepping(), part.events(), past.until(), new Tally());
            StringBuilder lines = new StringBuilder();
            for (Key key : part.events().stream().map(Event::subject).distinct().toList()) {
                assertThat(life.state(key)).isEqualTo(host.state(key));
                lines.append(effects.getOrDefault(key, new StringBuilder()));
            }
            String sha = life.kept().effectsSha256();
            boolean joined =
                    part.events().stream().map(Event::subject).distinct().count() > 1;
            if (!joined) {
                assertThat(sha).isEqualTo(lines.isEmpty() ? "" : Dump.sha256(lines.toString()));
            }
            people.append(sha);
        }
        assertThat(people.length()).isGreaterThan(64 * 100);
    }

    @Test
    void aStateThatWasStoredAndReadLivesOnToTheSameBytes() throws Exception {
        Version version = RehearsalTest.version(RehearsalTest.two());
        for (int seed = 1; seed <= 4; seed++) {
            Past past = Planted.people(seed, 60).past();
            Version.Stepping kept = version.stepping();
            Version.Stepping stored = new Version.Stepping(storing(kept.loop()), kept.quiet());
            List<String> bytes = effects(kept, past);
            assertThat(effects(stored, past)).isEqualTo(bytes);
            assertThat(bytes).anyMatch(sha -> !sha.isEmpty());
        }
    }

    private static List<String> effects(Version.Stepping stepping, Past past) {
        return Crowd.of(past).parts().stream()
                .map(part -> Life.live(stepping, part.events(), past.until(), new Tally())
                        .kept()
                        .effectsSha256())
                .toList();
    }

    /** Reads each state back as a store would give it: without whatever the step before knew of it and did not write. */
    private static Loop storing(Loop loop) {
        return new Loop() {
            @Override
            public State initial(Key key) {
                return loop.initial(key);
            }

            @Override
            public Step step(State state, Event event, Instant now) {
                return loop.step(Codec.read(Codec.json(state), Customer.class), event, now);
            }
        };
    }

    private static MemoryHost hosted(Version version, Past past) {
        Loops loops = new Loops(version.company(), Playbooks.compile(version.playbooks()));
        MemoryHost host = new MemoryHost(withoutPods(loops), past.from());
        host.performWith(effect -> Results.of(effect, host.now()).ifPresent(e -> host.append(List.of(e))));
        for (Event event : past.events()) {
            host.advanceTo(event.received());
            host.append(List.of(event));
        }
        host.advanceTo(past.until());
        return host;
    }

    /** As a rehearsal has it: pods are asked and do not answer. */
    private static Loop withoutPods(Loop loop) {
        return new Loop() {
            @Override
            public State initial(Key key) {
                return loop.initial(key);
            }

            @Override
            public Step step(State state, Event event, Instant now) {
                return state.key().kind() == Key.Kind.CUSTOMER
                        ? loop.step(state, event, now)
                        : new Step(state, List.of(), List.of(), List.of(), List.of());
            }
        };
    }

    private static Map<Key, StringBuilder> effects(MemoryHost host) {
        List<Effect> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Views.Page<Views.Posted> page = host.effects(Optional.empty(), Optional.empty(), cursor, 500);
            page.items().forEach(posted -> all.add(posted.effect()));
            cursor = page.next();
        } while (cursor.isPresent());
        Collections.reverse(all);
        Map<Key, StringBuilder> lines = new LinkedHashMap<>();
        for (Effect effect : all) {
            lines.computeIfAbsent(effect.key(), any -> new StringBuilder())
                    .append(Codec.json(effect))
                    .append('\n');
        }
        assertThat(all).anyMatch(e -> e.action() instanceof Action.Send);
        return lines;
    }
}
