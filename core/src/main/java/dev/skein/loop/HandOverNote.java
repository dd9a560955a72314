package dev.skein.loop;

import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a new lead must know, written from the record and not by whoever leaves: who may have left in the middle of a
 * sentence. A few short lines: the need, what waits for an answer, our last question, promises open, and the feeling where
 * the customer lets us read it.
 */
public final class HandOverNote {
    /** The author's name of such a note. */
    public static final String AUTHOR = "The record";

    /** Promises told, the newest. */
    static final int PROMISES_MAX = 2;

    /** Sentences with numbers the customer told, the newest. */
    static final int TOLD_MAX = 2;

    private static final String FEELING = "Feeling: ";

    private HandOverNote() {}

    /** The note to the lead who comes; {@code before} is empty for the first. */
    static String text(Turn turn, Conversation talk, String lead, String before, String because) {
        TalkRecord record = new TalkRecord(turn, talk);
        List<String> lines = new ArrayList<>();
        lines.add((before.isEmpty() ? "For " + lead : "From " + before + " to " + lead) + ": " + because);
        lines.add("Need: " + needs(record));
        lines.addAll(asked(record, talk));
        String known = String.join("\n", lines);
        List<String> told = record.told();
        told.subList(Math.max(0, told.size() - TOLD_MAX), told.size()).stream()
                .map(TalkRecord::quoted)
                .filter(words -> !known.contains(words.substring(1, words.length() - 1)))
                .forEach(words -> lines.add("Told: " + words));
        lines.addAll(promises(record));
        if (talk.feelingConfidence() > 0 && Consent.allows(turn.consents, Consent.Purpose.FEELINGS)) {
            lines.add(FEELING + talk.feeling().name().toLowerCase(Locale.ROOT));
        }
        return String.join("\n", lines);
    }

    /** The same without what was read of feelings: for who reads it after the customer took that consent back. */
    public static String withoutFeeling(String text) {
        return text.lines().filter(line -> !line.startsWith(FEELING)).collect(Collectors.joining("\n"));
    }

    private static String needs(TalkRecord record) {
        String all = record.needs().stream()
                .map(n -> record.title(n) + (n.isUnsolved() ? "" : status(n)))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "not known yet" : all;
    }

    private static String status(Need need) {
        return " (" + need.status().name().toLowerCase(Locale.ROOT) + ')';
    }

    /** What the customer waits for, and our last question with what came of it; else the customer's last words. */
    private static List<String> asked(TalkRecord record, Conversation talk) {
        List<String> lines = new ArrayList<>();
        Optional<Message> waits = record.unanswered();
        waits.ifPresent(m -> lines.add("Waits for: " + words(m)));
        record.asked().ifPresent(m -> {
            Optional<Message> answer = record.after(m);
            if (answer.isEmpty() || !answer.equals(waits)) {
                lines.add("We asked: " + words(m)
                        + answer.map(a -> " Answer: " + TalkRecord.quoted(a.text()))
                                .orElse(" No answer yet."));
            }
        });
        if (lines.isEmpty()) {
            talk.lastFromCustomer().ifPresent(m -> lines.add("Last said: " + TalkRecord.quoted(m.text())));
        }
        return lines;
    }

    private static String words(Message message) {
        return TalkRecord.quoted(TalkRecord.question(message).orElse(message.text()));
    }

    private static List<String> promises(TalkRecord record) {
        List<String> lines = record.promises().stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .map(p -> "Promised: " + TalkRecord.quoted(p.text()) + " by " + record.clock(p))
                .toList();
        return lines.subList(Math.max(0, lines.size() - PROMISES_MAX), lines.size());
    }
}
