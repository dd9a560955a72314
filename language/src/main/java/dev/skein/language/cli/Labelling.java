package dev.skein.language.cli;

import dev.skein.language.empathy.LabelledTalk;
import dev.skein.language.empathy.LabelledTalk.OpeningLabel;
import dev.skein.language.empathy.LabelledTalk.ReplyLabel;
import dev.skein.language.empathy.LabelledTalk.Turn;
import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Opening;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The questions of the protocol, asked one at a time. {@code q} stops, {@code r} begins the talk again. */
final class Labelling {
    private static final int SATISFACTION_MAX = 5;

    private final BufferedReader in;
    private final PrintWriter out;

    Labelling(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /** Thrown through the questions of a talk: the person stops, or begins the talk again. */
    private static final class Left extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean again;

        Left(boolean again) {
            super(again ? "again" : "stopped");
            this.again = again;
        }
    }

    /** The talk with its labels; empty where the person stopped before its end. */
    Optional<LabelledTalk> label(LabelledTalk talk) throws IOException {
        while (true) {
            try {
                List<Turn> made = new ArrayList<>();
                for (Turn turn : talk.turns()) {
                    out.printf("%n  %-9s %s%n", turn.speaker(), turn.text().strip());
                    made.add(turn.isCustomer() ? customer(turn) : ours(turn, made));
                }
                return Optional.of(new LabelledTalk(talk.id(), talk.channel(), talk.licence(), List.copyOf(made)));
            } catch (Left left) {
                if (!left.again) {
                    return Optional.empty();
                }
                out.println("\n  Once more, from the beginning of this talk.");
            }
        }
    }

    private Turn customer(Turn turn) throws IOException, Left {
        String kind = choice("an opening? n no, f feeling, c cost", List.of("n", "f", "c"), "n");
        Optional<OpeningLabel> opening = Optional.empty();
        if (!kind.equals("n")) {
            String words = run("which words show it? (copy them; Enter: all of it)", turn.text())
                    .orElse(turn.text());
            Optional<String> cause = run("which say what brought it about? (Enter: none)", turn.text());
            opening = Optional.of(
                    new OpeningLabel(kind.equals("f") ? Opening.Kind.FEELING : Opening.Kind.COST, words, cause));
        }
        List<String> steps = new ArrayList<>();
        for (int i = 1; i <= SATISFACTION_MAX; i++) {
            steps.add(Integer.toString(i));
        }
        int satisfaction =
                Integer.parseInt(choice("satisfied so far? 1 very dissatisfied to 5 very satisfied", steps, "3"));
        return new Turn(turn.speaker(), turn.text(), opening, satisfaction, Optional.empty());
    }

    private Turn ours(Turn turn, List<Turn> before) throws IOException, Left {
        int to = answered(before);
        if (to < 0) {
            return new Turn(turn.speaker(), turn.text(), Optional.empty(), 0, Optional.empty());
        }
        Map<Facet, Boolean> facets = new EnumMap<>(Facet.class);
        Map<Facet, String> spans = new EnumMap<>(Facet.class);
        for (Facet facet : List.of(Facet.ACKNOWLEDGED, Facet.UNDERSTOOD, Facet.HELPED)) {
            boolean yes = yes(question(facet));
            facets.put(facet, yes);
            if (yes) {
                run("in which words? (copy them; Enter: all of it)", turn.text())
                        .ifPresentOrElse(w -> spans.put(facet, w), () -> spans.put(facet, turn.text()));
            }
        }
        facets.put(Facet.HEARD, facets.containsValue(true) || yes(question(Facet.HEARD)));
        return new Turn(
                turn.speaker(), turn.text(), Optional.empty(), 0, Optional.of(new ReplyLabel(to, facets, spans)));
    }

    /** The customer's last opening since our word before; -1 where there was none. */
    private static int answered(List<Turn> before) {
        int last = before.size() - 1;
        while (last >= 0 && !before.get(last).isCustomer()) {
            last--;
        }
        for (int i = last; i >= 0 && before.get(i).isCustomer(); i--) {
            if (before.get(i).opening().isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static String question(Facet facet) {
        return switch (facet) {
            case HEARD -> "heard: is the opening answered at all?";
            case ACKNOWLEDGED -> "acknowledged: is the feeling or the burden named?";
            case UNDERSTOOD -> "understood: is it said what it is about, in our own words?";
            case HELPED -> "helped: is there a step or a promise that addresses it?";
        };
    }

    private boolean yes(String question) throws IOException, Left {
        return choice(question + " y, n", List.of("y", "n"), "n").equals("y");
    }

    private String choice(String question, List<String> choices, String otherwise) throws IOException, Left {
        while (true) {
            String answer = ask(question + " [" + otherwise + "]").toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) {
                return otherwise;
            }
            if (choices.contains(answer)) {
                return answer;
            }
            out.println("    one of " + String.join(", ", choices) + ", please; q stops, r begins this talk again");
        }
    }

    private Optional<String> run(String question, String text) throws IOException, Left {
        while (true) {
            String answer = ask(question);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (text.contains(answer)) {
                return Optional.of(answer);
            }
            out.println("    these words do not stand there like that");
        }
    }

    private String ask(String question) throws IOException, Left {
        out.print("    " + question + " › ");
        out.flush();
        String line = in.readLine();
        String answer = line == null ? "q" : line.strip();
        if (answer.equals("q") || answer.equals("r")) {
            throw new Left(answer.equals("r"));
        }
        return answer;
    }
}
