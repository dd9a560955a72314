package dev.skein.loop;

import dev.skein.Channel;
import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.Feeling;
import dev.skein.Key;
import dev.skein.Pod;
import dev.skein.Pod.Case;
import dev.skein.Pod.Member;
import dev.skein.Waiting;
import dev.skein.act.match.PodFloor;
import dev.skein.listen.Consents;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pod hears of conversations and of its members. Who then leads is for {@link PodQueue}. */
final class PodCases {
    private final PodTable table;
    private final Data data;

    PodCases(PodTable table) {
        this.table = table;
        this.data = table.event.data();
    }

    void described() {
        List<Member> members = new ArrayList<>();
        for (Object one : data.list("members")) {
            if (one instanceof Map<?, ?> map) {
                members.add(memberOf(Data.of(Data.of("m", map).tree("m").values())));
            }
        }
        List<String> needs = data.list("needs").stream().map(String::valueOf).toList();
        Pod pod = table.pod;
        table.pod = new Pod(
                table.key,
                data.text("name").orElse(table.key.id()),
                needs,
                data.text("duty").orElse(""),
                members,
                pod.cases(),
                pod.incidents(),
                pod.given(),
                pod.learned());
    }

    private Member memberOf(Data m) {
        String employee = m.text("employee").orElse("");
        Optional<Member> known = table.pod.member(employee);
        Map<Channel, Integer> most = new EnumMap<>(Channel.class);
        m.tree("most")
                .values()
                .forEach((name, many) ->
                        Consents.channel(name).ifPresent(channel -> most.put(channel, ((Number) many).intValue())));
        return new Member(
                employee,
                m.text("name").orElse(employee),
                m.text("function").orElse(""),
                m.list("skills").stream().map(String::valueOf).toList(),
                m.number("capacity").map(Double::intValue).orElse(3),
                known.map(Member::present).orElse(false),
                known.map(Member::leading).orElse(0),
                m.list("languages").stream().map(String::valueOf).toList(),
                most,
                known.flatMap(Member::stint));
    }

    /** A customer needs people: one is named and takes it, or it waits, if only for this moment. */
    void taken(String conversation) {
        if (table.find(conversation).isPresent()) {
            return;
        }
        Case fresh = fresh(conversation);
        Optional<Member> wanted = table.pod.member(data.text("employee").orElse(""));
        if (wanted.isPresent()) {
            present(wanted.get().employee(), true, Optional.empty()); // who answers is there
            table.hold(fresh, wanted.get(), fresh.because(), 1);
        } else {
            table.put(fresh.waiting(Optional.of(Waiting.begin(table.now, "nobody has taken it yet"))));
        }
    }

    /** Another pod has somebody wait too long: taken when somebody has room now, and answered in any case. */
    void roomAsked(String conversation) {
        Key from = Key.pod(data.text("from").orElseThrow());
        Optional<PodFloor.Pick> pick = Optional.empty();
        if (table.find(conversation).isEmpty()) {
            Waiting waited = Codec.read(Codec.json(data.tree("waiting")), Waiting.class);
            Case fresh = fresh(conversation)
                    .lead(data.text("lead").orElse(""), "", table.now)
                    .waiting(Optional.of(waited));
            pick = PodQueue.isOpen(table)
                    ? table.floor().tick(List.of(fresh)).picks().stream().findFirst()
                    : Optional.empty();
            pick.ifPresent(p -> {
                String because = p.because() + "; " + data.text("fromName").orElse(from.id()) + " had no room";
                table.hold(fresh, p.member(), because, p.probability());
            });
        }
        table.tell(
                from,
                "RoomAnswered",
                Data.of("conversation", conversation, "pod", table.key.id(), "taken", pick.isPresent()));
    }

    private Case fresh(String conversation) {
        String feeling = data.text("feeling").orElse("");
        boolean charged = data.flag("charged")
                .orElse(feeling.equals(Feeling.DISTRESSED.name()) || feeling.equals(Feeling.UNEASY.name()));
        return new Case(
                conversation,
                Key.parse(data.text("customer").orElseThrow()),
                data.text("need").orElse(""),
                "",
                data.text("because").orElse(""),
                table.now,
                charged,
                Optional.of(new Pod.Wants(
                        data.text("channel").flatMap(Consents::channel).orElse(Channel.CHAT),
                        data.text("language").orElse(""),
                        data.text("known").orElse(""),
                        data.text("promised").orElse(""),
                        data.text("asked").flatMap(PodCases::instant).orElse(table.now))),
                Optional.empty());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // only our own loops say such times; one that is none is as good as none said
        }
    }

    /** The customer is about something else, or came by another channel; a lead passes when another is plainly better. */
    void changed(String conversation) {
        table.find(conversation).ifPresent(old -> {
            Pod.Wants wants = old.wanted();
            Channel channel = data.text("channel").flatMap(Consents::channel).orElse(wants.channel());
            Case one = old.need(data.text("need").orElse(old.need()))
                    .wants(new Pod.Wants(channel, wants.language(), wants.known(), wants.promised(), wants.asked()));
            table.put(one);
            if (!one.isWaiting() && !one.need().equals(old.need())) {
                table.floor().better(one).ifPresent(p -> table.hold(one, p.member(), p.because(), p.probability()));
            }
        });
    }

    /**
     * Somebody asks for a lead by name: themselves, to take it up or back, or another. Who is not there is handed
     * nothing by others, for the customer would wait; the decision says so and the lead stays. What people settle among
     * themselves is bounded by no cap.
     */
    void requested(String conversation, String employee) {
        Optional<Case> old = table.find(conversation);
        Optional<Member> asked = table.pod.member(employee);
        if (old.isEmpty() || asked.isEmpty()) {
            old.ifPresent(one -> table.tellLead(one, table.name(one.lead()))); // none of ours: the lead stays
            return;
        }
        Member wanted = asked.get();
        String by = data.text("by").orElse("");
        String said = data.text("because").orElse("");
        String because = said.isEmpty() ? wanted.name() + " was asked to lead" : said;
        boolean absent = !wanted.present() && !by.isEmpty() && !by.equals(employee);
        if (absent) {
            table.decide(old.get(), old.get().lead(), wanted.name() + " is not present", 1);
            return;
        }
        present(employee, true, Optional.empty());
        table.hold(old.get(), wanted, because, 1);
    }

    void closed(String conversation) {
        table.find(conversation).ifPresent(old -> {
            PodWaits.left(table, old);
            PodLearning.talked(table, old);
            table.release(old);
            table.remove(conversation);
        });
    }

    /** An employee passes it to another pod: that one leads from the moment it hears of it, and until then nothing changes. */
    void passed(String conversation) {
        String to = data.text("to").orElse("");
        table.find(conversation).filter(old -> !to.isEmpty()).ifPresent(old -> {
            PodWaits.left(table, old);
            table.release(old);
            table.remove(conversation);
            String by = table.name(data.text("by").orElse(""));
            String because = by + " passed it on: " + data.text("because").orElse("");
            table.tell(
                    Key.pod(to),
                    "HelpNeeded",
                    described(old).with("because", because).with("leadName", table.name(old.lead())));
        });
    }

    /** The pod that was asked to take it answers. */
    void answered(String conversation) {
        boolean taken = data.flag("taken").orElse(false);
        Optional<Case> old = table.find(conversation);
        if (!taken) {
            old.filter(Case::isWaiting)
                    .ifPresent(one -> table.put(one.waiting(one.waiting().map(w -> w.refusedAt(table.now)))));
        } else if (old.filter(Case::isWaiting).isPresent()) {
            table.remove(conversation);
        } else {
            // It ended, or somebody of ours took it, while the other pod was asked: the other lets go again.
            table.tell(
                    Key.pod(data.text("pod").orElseThrow()),
                    "ConversationClosed",
                    Data.of("conversation", conversation));
            old.ifPresent(one -> table.tellLead(one, table.name(one.lead())));
        }
    }

    /** All another pod must know to go on without asking anything again. */
    static Data described(Case one) {
        Pod.Wants wants = one.wanted();
        return Data.of(
                "conversation", one.conversation(),
                "customer", one.customer().toString(),
                "need", one.need(),
                "charged", one.charged(),
                "channel", wants.channel().name(),
                "language", wants.language(),
                "known", wants.known(),
                "promised", wants.promised(),
                "asked", wants.asked().toString());
    }

    /** Presence changed; nothing happens when it did not. */
    void present(String employee, boolean present, Optional<Instant> backAt) {
        if (table.pod
                .member(employee)
                .filter(m -> m.present() != present || backAt.isPresent())
                .isPresent()) {
            table.change(employee, m -> m.present(present, backAt, table.now));
        }
    }

    void presence() {
        present(
                data.text("employee").orElse(""),
                data.flag("present").orElse(false),
                data.text("until").flatMap(PodCases::instant));
    }

    /** A member of several pods leads more, or less, in all of them together. */
    void load() {
        int all = data.number("leading").map(Double::intValue).orElse(0);
        table.change(data.text("employee").orElse(""), m -> m.leadingInAll(all, table.now));
    }
}
