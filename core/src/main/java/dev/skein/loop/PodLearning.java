package dev.skein.loop;

import dev.skein.Channel;
import dev.skein.Data;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.PodLearned;
import dev.skein.PodLearned.Takes;
import dev.skein.act.match.PodFloor;
import dev.skein.listen.Consents;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a pod learns of its own work: how long talks take, and what came of who got what. */
final class PodLearning {
    /** Talks after which older ones fade, one for one. */
    private static final int TALKS_MAX = 200;

    private PodLearning() {}

    static PodLearned of(PodTable table) {
        return table.pod.learned().orElse(PodLearned.NOTHING);
    }

    /** A talk ended that somebody led. */
    static void talked(PodTable table, Case one) {
        if (one.isWaiting() || one.lead().isEmpty()) {
            return;
        }
        Channel channel = one.wanted().channel();
        double took = Duration.between(one.since(), table.now).toMillis() / 1e3;
        Map<Channel, Takes> takes = new EnumMap<>(Channel.class);
        takes.putAll(of(table).takes());
        takes.merge(channel, new Takes(1, took), (old, fresh) -> {
            int talks = Math.min(TALKS_MAX, old.talks() + 1);
            return new Takes(talks, Math.rint(1e3 * (old.seconds() + (took - old.seconds()) / talks)) / 1e3);
        });
        table.pod = table.pod.withLearned(of(table).takes(takes));
    }

    /** It is known what came of a conversation this pod had matched. */
    static void judged(PodTable table) {
        Data data = table.event.data();
        String employee = data.text("employee").orElse("");
        if (table.pod.member(employee).isEmpty()) {
            return; // who has left the pod is matched no more
        }
        boolean known = data.flag("known").orElse(false);
        Case one = new Case(
                data.text("conversation").orElse(""),
                table.event.subject(),
                data.text("need").orElse(""),
                employee,
                "",
                table.now,
                data.flag("charged").orElse(false),
                Optional.of(new Pod.Wants(
                        data.text("channel").flatMap(Consents::channel).orElse(Channel.CHAT),
                        "",
                        known ? employee : "",
                        "",
                        table.now)),
                Optional.empty());
        table.pod = table.pod.withLearned(new PodFloor(table.pod, table.company, table.now)
                .learned(one, data.flag("good").orElse(false)));
    }
}
