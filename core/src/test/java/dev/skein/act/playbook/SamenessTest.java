package dev.skein.act.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Data;
import dev.skein.Event;
import dev.skein.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is decided without CEL, and found by an index, is what CEL says of everything. */
class SamenessTest {
    private static final List<String> NAMES = List.of("a", "b", "c.d");
    private static final List<String> LITERALS = List.of(
            "\"x\"", "\"y\"", "\"1\"", "\"\"", "0", "1", "-1", "1.0", "0.5", "2u", "true", "false", "9007199254740993");
    private static final List<Object> VALUES = List.of(
            "x",
            "y",
            "1",
            "",
            "true",
            0L,
            1L,
            -1L,
            1.0,
            0.5,
            2L,
            9007199254740993L,
            1e300,
            true,
            false,
            List.of(1L),
            Map.of("d", "x"));
    private static final List<String> OPERATORS = List.of("==", "==", "<", "<=", ">", ">=", "!=");

    private final Random random = new Random(5);

    @Test
    void aConditionHoldsWhenCelSaysSo() {
        int held = 0;
        for (int i = 0; i < 400; i++) {
            String source = condition();
            Condition plain = Condition.compile(Scope.CUSTOMER_TRIGGER, source);
            Condition byCel = Condition.compile(Scope.CUSTOMER_TRIGGER, hidden(source));
            assertThat(byCel.equalities()).isEmpty();
            for (int j = 0; j < 20; j++) {
                Data data = data();
                Map<String, Object> facts = data().values();
                Event event = Event.internal("t", "m", "Seen", Key.customer("c"), Scene.START, data);
                boolean holds = byCel.holds(new Circumstances(event, () -> facts));
                assertThat(plain.holds(new Circumstances(event, () -> facts)))
                        .as("%s of %s and %s", source, data, facts)
                        .isEqualTo(holds);
                held += holds ? 1 : 0;
            }
        }
        assertThat(held).as("some hold").isBetween(400, 7_600);
    }

    @Test
    void anIndexedLifeIsTheSameAsOneThatLooksAtEverything() {
        for (int life = 0; life < 15; life++) {
            List<String> plain = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String when = condition();
                plain.add(playbook(i, when));
                hidden.add(playbook(i, hidden(when)));
            }
            Scene one = new Scene(plain.toArray(String[]::new));
            Scene all = new Scene(hidden.toArray(String[]::new));
            for (int i = 0; i < 60; i++) {
                String type = "Type" + random.nextInt(4);
                Data data = data();
                Map<String, Object> facts = data().values();
                String lapse = random.nextInt(8) == 0 ? "20d" : "3h";
                for (Scene scene : List.of(one, all)) {
                    scene.knowing(pairs(facts)).pass(lapse).event(type, data);
                }
                assertThat(told(one.runs)).isEqualTo(told(all.runs));
            }
            assertThat(told(one.wishes)).isEqualTo(told(all.wishes));
            assertThat(told(one.decisions)).isEqualTo(told(all.decisions));
            assertThat(told(one.outcomes)).isEqualTo(told(all.outcomes));
            assertThat(one.timers()).isEqualTo(all.timers());
            assertThat(one.wishes).isNotEmpty();
        }
    }

    private String playbook(int i, String when) {
        String trigger = switch (i % 4) {
            case 0 -> "segment: '" + when + "', on: [Type" + i % 3 + "]";
            case 1 -> "segment: '" + when + "'";
            default -> "event: Type" + i % 3 + ", when: '" + when + "'";
        };
        return """
                id: p%d
                version: 1
                title: P
                owner: Ada Muller
                purpose: service
                trigger: {%s}
                reentry: %s
                goal: {outcome: I got it, event: Type3, when: event.data.a == "x", within: 1d}
                holdOut: 0.2
                steps: [{id: say, send: {channels: [chat], text: "Hello {a|there}"}}]
                """.formatted(i, trigger, List.of("always", "never", "after 2d").get(i % 3));
    }

    /** The same, hidden from everything but CEL. */
    private static String hidden(String condition) {
        return "(" + condition + ") || false";
    }

    /** In words, and without what hid the conditions, for reasons quote them. */
    private static String told(List<?> some) {
        return some.toString().replaceAll("\\(([^()]*)\\) \\|\\| false", "$1");
    }

    private String condition() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String path = (random.nextBoolean() ? "event.data." : "customer.") + pick(NAMES);
            String literal = pick(LITERALS);
            String operator = pick(OPERATORS);
            parts.add(
                    random.nextInt(4) == 0
                            ? literal + ' ' + operator + ' ' + path
                            : path + ' ' + operator + ' ' + literal);
        }
        return String.join(random.nextInt(6) == 0 ? " || " : " && ", parts);
    }

    private Data data() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            if (random.nextInt(5) > 0) {
                tree.put(name, name.equals("c") && random.nextInt(3) > 0 ? Map.of("d", pick(VALUES)) : pick(VALUES));
            }
        }
        return Data.of(tree);
    }

    private static Object[] pairs(Map<String, Object> facts) {
        List<Object> pairs = new ArrayList<>();
        facts.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
