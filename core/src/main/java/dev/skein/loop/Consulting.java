package dev.skein.loop;

import dev.skein.Conversation;
import dev.skein.Conversation.Consult;
import dev.skein.Data;
import dev.skein.Decision;
import dev.skein.Ids;
import dev.skein.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A colleague is asked for what only they know, and answers in a note: the lead stays, the customer notices nothing. */
final class Consulting {
    /** Questions to colleagues kept with a conversation; beyond it the oldest leaves. */
    static final int CONSULTS_MAX = 10;

    private Consulting() {}

    /** The question, as a note of the one who asks. */
    static void asked(Turn turn, Conversation talk) {
        Data data = turn.event.data();
        String of = data.text("of").orElse("");
        String name = data.text("ofName").orElse(of);
        String by = data.text("name").orElse(data.text("employee").orElse(""));
        if (of.isEmpty()) {
            return;
        }
        Consult consult = new Consult(turn.event.id(), of, name, by, turn.event.text(), turn.now, Optional.empty());
        Message note = CustomerListens.noteOf(turn, talk, by + " asks " + name + ": " + turn.event.text());
        turn.say(note);
        List<Consult> all = new ArrayList<>(talk.consults());
        all.add(consult);
        turn.put(talk.edit()
                .said(note)
                .consults(all.subList(Math.max(0, all.size() - CONSULTS_MAX), all.size()))
                .done());
        show(turn, talk, consult);
        turn.decide(new Decision(
                Ids.derive("decision", turn.key.toString(), turn.event.id(), "consult"),
                turn.key,
                turn.event.id(),
                turn.now,
                "consult",
                List.of(Decision.Option.open("ask " + name), Decision.Option.open("hand over to " + name)),
                "ask " + name,
                1,
                "consult@1",
                by,
                by + " asked; the lead stays",
                List.of(),
                talk.id()));
    }

    /** A note of somebody who was asked answers all that was asked of them. */
    static void noted(Turn turn, String conversation, String employee) {
        turn.conversations.stream()
                .filter(c -> c.id().equals(conversation))
                .findFirst()
                .ifPresent(talk -> {
                    List<Consult> all = talk.consults().stream()
                            .map(c -> c.employee().equals(employee)
                                            && c.answered().isEmpty()
                                    ? c.answer(turn.now)
                                    : c)
                            .toList();
                    if (!all.equals(talk.consults())) {
                        all.stream().filter(c -> !talk.consults().contains(c)).forEach(c -> show(turn, talk, c));
                        turn.put(talk.edit().consults(all).done());
                    }
                });
    }

    /** What a member wrote as a reply, the lead may send: it waits as a contribution. */
    static void contributed(Turn turn, Conversation talk, String employee, String name) {
        show(turn, talk, turn.event.id(), "OFFERED", Data.of("employee", employee, "name", name));
    }

    /** The lead sent what a member had written. */
    static void taken(Turn turn, Conversation talk, String lead) {
        Data data = turn.event.data();
        data.text("contribution").ifPresent(id -> {
            String employee = data.text("contributor").orElse("");
            String name = data.text("contributorName").orElse(employee);
            show(turn, talk, id, "SENT", Data.of("employee", employee, "name", name, "sentBy", lead));
        });
    }

    private static void show(Turn turn, Conversation talk, String id, String status, Data who) {
        Data body = who.with("id", id)
                .with("conversation", talk.id())
                .with("customer", turn.key.toString())
                .with("text", turn.event.text())
                .with("at", turn.now.toEpochMilli());
        turn.view("contribution", id, talk.id(), status, turn.now, body);
    }

    /** The row by which the one who is asked finds it. */
    private static void show(Turn turn, Conversation talk, Consult consult) {
        turn.view(
                "consult",
                consult.id(),
                consult.employee(),
                consult.answered().isPresent() ? "ANSWERED" : "ASKED",
                consult.asked(),
                Data.of(
                        "conversation", talk.id(),
                        "customer", turn.key.toString(),
                        "by", consult.by(),
                        "text", consult.question()));
    }
}
