package dev.skein.loop;

import dev.skein.Consent;
import dev.skein.Conversation;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Promise;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a new lead must know, written from the record and not by whoever leaves: who may have left in the middle of a
 * sentence. The need, what was asked and answered, promises open, and the feeling where the customer lets us read it.
 */
public final class HandOverNote {
    /** The author's name of such a note. */
    public static final String AUTHOR = "The record";

    /** Questions told, the newest. */
    static final int QUESTIONS_MAX = 4;

    /** Characters kept of a turn; a longer one is cut, and ends in an ellipsis. */
    static final int WORDS_CHARS_MAX = 140;

    private static final String FEELING = "Feeling: ";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private HandOverNote() {}

    /** The note to the lead who comes; {@code before} is empty for the first. */
    static String text(Turn turn, Conversation talk, String lead, String before, String because) {
        List<String> lines = new ArrayList<>();
        lines.add(
                before.isEmpty() ? "For " + lead + ". " + because : "From " + before + " to " + lead + ". " + because);
        lines.add("Need: " + needs(turn, talk));
        lines.addAll(asked(talk));
        lines.addAll(promises(turn, talk));
        if (talk.feelingConfidence() > 0 && Consent.allows(turn.consents, Consent.Purpose.FEELINGS)) {
            lines.add(FEELING + talk.feeling().name().toLowerCase(Locale.ROOT));
        }
        return String.join("\n", lines);
    }

    /** The same without what was read of feelings: for who reads it after the customer took that consent back. */
    public static String withoutFeeling(String text) {
        return text.lines().filter(line -> !line.startsWith(FEELING)).collect(Collectors.joining("\n"));
    }

    private static String needs(Turn turn, Conversation talk) {
        String all = turn.needs.stream()
                .filter(n -> talk.need().equals(Optional.of(n.id()))
                        || n.conversation().equals(Optional.of(talk.id())))
                .map(n -> turn.company.needTitle(n.kind()) + about(n) + " ("
                        + n.status().name().toLowerCase(Locale.ROOT) + ')')
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "not known yet" : all;
    }

    private static String about(Need need) {
        return need.about().isEmpty() ? "" : ' ' + need.about();
    }

    /** Each question with the next word of the other side, or that none came yet. */
    private static List<String> asked(Conversation talk) {
        List<Message> said = talk.tail().stream()
                .filter(m -> m.author() != Message.Author.NOTE)
                .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Message question = said.get(i);
            if (question.text().contains("?")) {
                Optional<Message> answer = said.subList(i + 1, said.size()).stream()
                        .filter(m -> m.isOurs() != question.isOurs())
                        .findFirst();
                lines.add((question.isOurs() ? "We asked: " : "Asked: ")
                        + words(question)
                        + answer.map(m -> " Answered: " + words(m)).orElse(" Not answered yet."));
            }
        }
        if (lines.isEmpty()) {
            talk.lastFromCustomer().ifPresent(m -> lines.add("Last said: " + words(m)));
        }
        return lines.subList(Math.max(0, lines.size() - QUESTIONS_MAX), lines.size());
    }

    private static List<String> promises(Turn turn, Conversation talk) {
        ZoneId zone = turn.company.zone();
        return turn.promises.stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .filter(p -> p.conversation().isEmpty() || p.conversation().equals(Optional.of(talk.id())))
                .map(p -> "Promised: \"" + p.text() + "\" by "
                        + CLOCK.format(p.due().atZone(zone)))
                .toList();
    }

    private static String words(Message message) {
        String line = message.text().replaceAll("\\s+", " ").strip();
        return '"' + (line.length() <= WORDS_CHARS_MAX ? line : line.substring(0, WORDS_CHARS_MAX - 1) + '…') + '"';
    }
}
