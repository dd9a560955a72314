package dev.skein.loop;

import dev.skein.Codec;
import dev.skein.Conversation;
import dev.skein.Data;
import dev.skein.Ids;
import dev.skein.WrapUp;
import dev.skein.WrapUp.Cite;
import dev.skein.WrapUp.Edited;
import dev.skein.WrapUp.Kind;
import dev.skein.WrapUp.Line;
import dev.skein.WrapUp.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what a talk came to when it ends or passes on, and keeps what an employee puts right in it. */
final class WrapsUp {
    private WrapsUp() {}

    static void step(Turn turn) {
        if (turn.event.historic()) {
            return;
        }
        switch (turn.event.type()) {
            case "LeadChanged" -> turn.conversation().ifPresent(c -> write(turn, c, Occasion.HAND_OVER));
            case WrapUp.CORRECTED -> corrected(turn);
            default ->
                turn.conversations.stream()
                        .filter(c -> c.status() == Conversation.Status.RESOLVED)
                        .filter(c -> turn.before
                                .conversation(c.id())
                                .filter(Conversation::isOpen)
                                .isPresent())
                        .forEach(c -> write(turn, c, Occasion.CLOSE));
        }
    }

    private static void write(Turn turn, Conversation talk, Occasion occasion) {
        TalkRecord record = new TalkRecord(turn, talk);
        List<Line> lines = new ArrayList<>();
        lines.addAll(record.wanted());
        lines.addAll(record.done());
        lines.addAll(record.promised());
        lines.addAll(record.remains());
        if (occasion == Occasion.CLOSE) {
            lines.add(ended(turn));
        }
        put(
                turn,
                new WrapUp(
                        Ids.derive(WrapUp.KIND, talk.id(), turn.event.id()),
                        talk.id(),
                        turn.key,
                        occasion,
                        List.copyOf(lines.subList(0, Math.min(WrapUp.LINES_MAX, lines.size()))),
                        turn.now,
                        Optional.empty()));
    }

    private static Line ended(Turn turn) {
        String how = turn.is("ConversationResolved")
                ? turn.event.data().text("name").orElse("An employee") + " closed it as solved."
                : "It ended by itself: the customer wrote nothing more after our last word.";
        return new Line(Kind.ENDED, how, List.of(Cite.event(turn.event.id())));
    }

    /** An employee's word on it; what the record had said comes with the event and is kept. */
    private static void corrected(Turn turn) {
        Data d = turn.event.data();
        String id = d.text("wrapUp").orElse("");
        if (id.isEmpty()) {
            return;
        }
        WrapUp before = Codec.read(Codec.json(d.tree("before")), WrapUp.class);
        List<Line> lines = new ArrayList<>();
        for (Object one : d.list("lines")) {
            lines.add(Codec.read(Codec.json(one), Line.class));
        }
        List<Line> first = before.edited().map(Edited::before).orElse(before.lines());
        put(
                turn,
                new WrapUp(
                        id,
                        before.conversation(),
                        turn.key,
                        before.occasion(),
                        List.copyOf(lines.subList(0, Math.min(WrapUp.LINES_MAX, lines.size()))),
                        before.at(),
                        Optional.of(new Edited(d.text("name").orElse(""), turn.now, first))));
    }

    private static void put(Turn turn, WrapUp wrapUp) {
        turn.view(
                WrapUp.KIND,
                wrapUp.id(),
                wrapUp.conversation(),
                wrapUp.occasion().name(),
                wrapUp.at(),
                wrapUp);
    }
}
