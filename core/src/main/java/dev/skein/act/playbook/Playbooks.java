package dev.skein.act.playbook;

import dev.skein.Event;
import dev.skein.Key;
import dev.skein.Run;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public final class Playbooks {
    public static Playbooks compile(List<Playbook> all) {
        return new Playbooks();
    }

    public Moves step(
            Key key,
            Key origin,
            List<Run> runs,
            Event event,
            Instant now,
            ZoneId zone,
            Supplier<Map<String, Object>> facts) {
        return Moves.none(runs);
    }
}
