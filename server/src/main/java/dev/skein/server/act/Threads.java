package dev.skein.server.act;

import dev.skein.Conversation;
import dev.skein.Correction;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Suggested;
import dev.skein.WrapUp;
import dev.skein.learn.empathy.EmpathyLabel;
import dev.skein.server.view.TimelineItem;
import dev.skein.server.view.Veil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Weaves what was said and what happened meanwhile into one thread. */
final class Threads {
    /** Lines of the person's timeline that are looked through. */
    static final int LINES_MAX = 100;

    private Threads() {}

    static List<ThreadItem> of(Conversation talk, List<Message> messages, List<TimelineItem> lines, Veil veil) {
        List<ThreadItem> thread = new ArrayList<>();
        messages.forEach(message -> thread.add(said(message, veil)));
        lines.stream()
                .filter(line -> !line.time().isBefore(talk.opened()))
                .filter(Threads::isBetween)
                .map(Threads::happened)
                .forEach(thread::add);
        // The sort is stable: what was said at the same moment keeps its place in the talk.
        thread.sort(Comparator.comparing(ThreadItem::at));
        return thread;
    }

    /** Whether a line is something that is not among the messages already. */
    private static boolean isBetween(TimelineItem line) {
        return switch (line.kind()) {
            case EVENT -> !line.type().equals("PageViewed") && !line.type().equals("ScreenViewed");
            // By which lot a person fell is nothing to whoever talks with them.
            case ACT -> !line.type().equals("hold-out");
            case TEAM ->
                !line.type().equals("NoteWritten")
                        && !line.type().equals("LeadRequested")
                        // A correction stands at the message it is about.
                        && !line.type().equals(Correction.TOLD)
                        && !line.type().equals(Correction.TAKEN_BACK)
                        && !line.type().equals(EmpathyLabel.TOLD)
                        && !line.type().equals(Suggested.REWORDED)
                        && !line.type().equals(WrapUp.CORRECTED);
            case MESSAGE, TIMER -> false;
        };
    }

    private static ThreadItem happened(TimelineItem line) {
        ThreadItem.Kind kind = line.type().equals("LeadChanged")
                ? ThreadItem.Kind.LEAD
                : line.kind() == TimelineItem.Kind.ACT ? ThreadItem.Kind.ACT : ThreadItem.Kind.EVENT;
        return new ThreadItem(
                kind,
                line.event() + '/' + line.type(),
                line.time(),
                line.detail(),
                Optional.of(line.title()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(line.event()),
                List.of(),
                List.of(),
                false);
    }

    private static ThreadItem said(Message message, Veil veil) {
        Optional<Feeling> feeling = veil.feeling(message.insight());
        Optional<Insight> read = message.insight().map(veil::insight);
        return new ThreadItem(
                message.author() == Message.Author.NOTE ? ThreadItem.Kind.NOTE : ThreadItem.Kind.MESSAGE,
                message.id(),
                message.at(),
                Optional.of(message.text()),
                Optional.empty(),
                Optional.of(message.author()),
                Optional.of(message.name()).filter(name -> !name.isEmpty()),
                feeling,
                feeling.flatMap(f -> message.insight()).map(i -> i.feelingConfidence()),
                read.map(Insight::evidence).orElse(List.of()),
                read.map(Insight::corrections).orElse(List.of()),
                Optional.of(message.id()),
                read.map(Insight::need).orElse(List.of()),
                read.map(Insight::signals).orElse(List.of()),
                read.flatMap(Insight::outOfScope).isPresent());
    }
}
