package dev.skein.act.playbook;

import dev.cel.runtime.CelVariableResolver;
import dev.skein.Event;
import dev.skein.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What conditions and texts see while one event is dealt with. The person's facts are built when first asked for, and
 * once.
 */
final class Circumstances implements CelVariableResolver {
    private final Event event;
    private final Supplier<Map<String, Object>> build;
    private @Nullable Map<String, Object> facts;
    private @Nullable Map<String, Object> told;
    private @Nullable Run run;
    private int looked;

    Circumstances(Event event, Supplier<Map<String, Object>> build) {
        this.event = event;
        this.build = build;
    }

    /** The same event, seen from a run. */
    Circumstances of(Run seen) {
        run = seen;
        return this;
    }

    /** What equalities with this root are looked up in. */
    Map<String, Object> below(Equality.Root root) {
        return root == Equality.Root.EVENT ? event.data().values() : facts();
    }

    /** The person's facts. */
    Map<String, Object> facts() {
        Map<String, Object> built = facts;
        if (built == null) {
            built = Facts.plain(build.get());
            facts = built;
        }
        return built;
    }

    void count() {
        looked++;
    }

    /** How many conditions were looked at so far. */
    int looked() {
        return looked;
    }

    @Override
    public Optional<Object> find(String name) {
        return switch (name) {
            case "event" -> Optional.of(told());
            case "insight" -> event.insight().map(InsightFacts::of);
            case "customer", "employee" -> Optional.of(facts());
            case "run" -> Optional.ofNullable(run).map(Circumstances::view);
            default -> Optional.empty();
        };
    }

    private Map<String, Object> told() {
        Map<String, Object> map = told;
        if (map == null) {
            map = new LinkedHashMap<>();
            map.put("id", event.id());
            map.put("type", event.type());
            map.put("time", event.time());
            map.put("source", event.source());
            map.put("text", event.text());
            map.put("data", event.data().values());
            told = map;
        }
        return map;
    }

    private static Object view(Run run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", run.id());
        map.put("began", run.began());
        map.put("subject", run.subject());
        map.put("facts", run.facts());
        return map;
    }
}
