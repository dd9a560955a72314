package dev.skein.loop;

import dev.skein.Conversation;
import dev.skein.Insight;
import dev.skein.Message;
import dev.skein.Need;
import dev.skein.Promise;
import dev.skein.Recovery;
import dev.skein.WrapUp.Cite;
import dev.skein.WrapUp.Kind;
import dev.skein.WrapUp.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the record says of a talk, sentence by sentence, each with what it comes from. Nothing in it is guessed. */
final class TalkRecord {
    /** Characters kept of somebody's words; a longer text is cut, and ends in an ellipsis. */
    static final int WORDS_CHARS_MAX = 90;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String QUESTION = "question";
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]*\\?");

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{4,}");

    /** Questions that ask for nothing: whether it was all, whether it helped. */
    private static final Pattern COURTESY = Pattern.compile(
            "(?i)\\b(did (that|this) (answer|help)|anything else|something else|is that (ok|okay|all right|alright)|"
                    + "how are you|does that (help|work|make sense)|all right\\?)");

    private final Turn turn;
    private final Conversation talk;
    private final List<Message> said;

    TalkRecord(Turn turn, Conversation talk) {
        this.turn = turn;
        this.talk = talk;
        this.said = talk.tail().stream()
                .filter(m -> m.author() != Message.Author.NOTE)
                .toList();
    }

    /** What was needed in it, the need it is about first. */
    List<Need> needs() {
        return turn.needs.stream()
                .filter(n -> n.status() != Need.Status.WITHDRAWN)
                .filter(n -> talk.need().equals(Optional.of(n.id()))
                        || n.conversation().equals(Optional.of(talk.id())))
                .toList();
    }

    /** What we promised in it, or elsewhere and owe still. */
    List<Promise> promises() {
        return turn.promises.stream()
                .filter(p -> p.conversation().equals(Optional.of(talk.id()))
                        || (p.conversation().isEmpty() && p.status() == Promise.Status.OPEN))
                .toList();
    }

    String title(Need need) {
        return turn.company.needTitle(need.kind()) + (need.about().isEmpty() ? "" : ' ' + need.about());
    }

    String clock(Promise promise) {
        ZoneId zone = turn.company.zone();
        return CLOCK.format(promise.due().atZone(zone));
    }

    List<Line> wanted() {
        List<Line> lines = new ArrayList<>();
        for (Need need : needs()) {
            lines.add(new Line(Kind.WANTED, title(need) + '.', shownBy(need)));
        }
        if (lines.isEmpty()) {
            said.stream()
                    .filter(m -> !m.isOurs())
                    .findFirst()
                    .ifPresent(m -> lines.add(new Line(
                            Kind.WANTED,
                            "Not recognised; first words: " + quoted(m.text()) + '.',
                            List.of(Cite.event(m.id())))));
        }
        return lines;
    }

    /** The customer's words that showed it; where they have left the tail, the need itself. */
    private List<Cite> shownBy(Need need) {
        return said.stream()
                .filter(m -> !m.isOurs() && needsOf(m).contains(need.kind()))
                .findFirst()
                .map(m -> List.of(Cite.event(m.id())))
                .orElse(List.of(new Cite("need", need.id())));
    }

    private static List<String> needsOf(Message message) {
        return message.insight().map(Insight::need).orElse(List.of()).stream()
                .map(Insight.Reading::label)
                .toList();
    }

    List<Line> done() {
        List<Line> lines = new ArrayList<>();
        promises().stream()
                .filter(p -> p.status() == Promise.Status.KEPT)
                .forEach(p -> lines.add(new Line(Kind.DONE, "Kept: " + quoted(p.text()) + '.', cites(p))));
        turn.recoveries.stream()
                .filter(r -> {
                    Instant made = r.steps().get(Recovery.Stage.MADE_GOOD);
                    return made != null && !made.isBefore(talk.opened());
                })
                .forEach(r -> lines.add(new Line(
                        Kind.DONE,
                        "Made good: " + r.offer().orElse(r.kind()) + '.',
                        List.of(new Cite("recovery", r.id())))));
        lastOfOurs()
                .ifPresent(m -> lines.add(new Line(
                        Kind.DONE,
                        (m.author() == Message.Author.EMPLOYEE ? m.name() : "The assistant") + " said: "
                                + quoted(m.text()) + '.',
                        List.of(Cite.event(m.id())))));
        return lines;
    }

    private Optional<Message> lastOfOurs() {
        return said.stream()
                .filter(m -> m.author() == Message.Author.EMPLOYEE)
                .reduce((first, last) -> last)
                .or(() -> said.stream()
                        .filter(m -> m.author() == Message.Author.ASSISTANT)
                        .reduce((first, last) -> last));
    }

    List<Line> promised() {
        return promises().stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .map(p -> new Line(
                        Kind.PROMISED,
                        name(p.owner()) + " promised " + quoted(p.text()) + " by " + clock(p) + '.',
                        cites(p)))
                .toList();
    }

    private static List<Cite> cites(Promise promise) {
        return List.of(promise.cause().isEmpty() ? new Cite("promise", promise.id()) : Cite.event(promise.cause()));
    }

    /** An employee's name as it stands in the talk; the id where they have not spoken in it. */
    private String name(String employee) {
        return talk.tail().stream()
                .filter(m -> m.by().equals(employee) && !m.name().isEmpty())
                .map(Message::name)
                .findFirst()
                .orElse(employee);
    }

    List<Line> remains() {
        List<Line> lines = new ArrayList<>();
        needs().stream()
                .filter(Need::isUnsolved)
                .forEach(n -> lines.add(new Line(Kind.REMAINS, "Not solved yet: " + title(n) + '.', shownBy(n))));
        promises().stream()
                .filter(p -> p.status() == Promise.Status.BROKEN)
                .forEach(p -> lines.add(
                        new Line(Kind.REMAINS, "Promised and not kept: " + quoted(p.text()) + '.', cites(p))));
        unanswered()
                .ifPresent(m -> lines.add(new Line(
                        Kind.REMAINS,
                        "Not answered: " + quoted(question(m).orElse(m.text())) + '.',
                        List.of(Cite.event(m.id())))));
        long owed = promises().stream()
                .filter(p -> p.status() == Promise.Status.OPEN)
                .count();
        if (lines.isEmpty() && owed == 0) {
            lines.add(new Line(Kind.REMAINS, "Nothing remains open.", List.of(Cite.event(turn.event.id()))));
        }
        return lines;
    }

    /** What the customer has told by number, an order or a phone, sentence by sentence: nobody should ask for it again. */
    List<String> told() {
        return said.stream()
                .filter(m -> !m.isOurs())
                .flatMap(m -> SENTENCES.splitAsStream(m.text()))
                .filter(one -> NUMBER.matcher(one).find())
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** The customer's question that no word of ours has followed. */
    Optional<Message> unanswered() {
        Optional<Message> found = Optional.empty();
        for (Message m : said) {
            found = m.isOurs() ? Optional.empty() : question(m).isPresent() ? Optional.of(m) : found;
        }
        return found;
    }

    /** Our last question that wants an answer. */
    Optional<Message> asked() {
        return said.stream().filter(m -> m.isOurs() && question(m).isPresent()).reduce((first, last) -> last);
    }

    /** What the customer said next. */
    Optional<Message> after(Message asked) {
        return said.stream().filter(m -> m.seq() > asked.seq() && !m.isOurs()).findFirst();
    }

    /**
     * The question in a message, if it is one: by what its words were read to do, where they were read; else the last
     * sentence that ends in a question mark. One that only asks whether it was all is none.
     */
    static Optional<String> question(Message message) {
        Optional<Insight> read = message.insight();
        boolean wasRead = read.filter(i -> !i.acts().isEmpty()).isPresent();
        if (wasRead && read.get().acts().stream().noneMatch(a -> a.label().equals(QUESTION))) {
            return Optional.empty();
        }
        Optional<String> sentence = SENTENCE.matcher(message.text())
                .results()
                .map(m -> m.group().strip())
                .filter(one -> one.length() > 1 && !COURTESY.matcher(one).find())
                .reduce((first, last) -> last);
        boolean isCourtesy = COURTESY.matcher(message.text()).find();
        return sentence.or(() -> wasRead && !isCourtesy ? Optional.of(message.text()) : Optional.empty());
    }

    static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String ended = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return '“' + (ended.length() <= WORDS_CHARS_MAX ? ended : ended.substring(0, WORDS_CHARS_MAX - 1) + '…') + '”';
    }
}
