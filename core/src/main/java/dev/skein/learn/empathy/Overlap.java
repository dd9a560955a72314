package dev.skein.learn.empathy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a sentence of ours has in common with the customer's words: the alignment under {@code understood}. */
record Overlap(int shared, int own, int concepts, int ownConcepts, int copied, double copiedShare, boolean detail) {
    /** Concepts so general that sharing one of them shows little. */
    private static final List<String> GENERAL = List.of("loss", "waiting", "repeating", "access");

    static Overlap of(Reading said, Reading ours) {
        Set<String> both = new LinkedHashSet<>(ours.content());
        both.retainAll(said.content());
        Set<String> own = new LinkedHashSet<>(ours.content());
        own.removeAll(said.content());
        int concepts = 0;
        int ownConcepts = 0;
        for (String concept : ours.burdens()) {
            if (!GENERAL.contains(concept) && !said.burden(concept).isEmpty()) {
                concepts++;
                if (inOtherWords(said, ours, concept)) {
                    ownConcepts++;
                }
            }
        }
        int run = longestRun(said.tokens(), ours.tokens());
        int length = Math.max(1, ours.tokens().size());
        return new Overlap(
                both.size(), own.size(), concepts, ownConcepts, run, run / (double) length, detail(said, ours));
    }

    private static boolean inOtherWords(Reading said, Reading ours, String concept) {
        Set<String> theirs = new LinkedHashSet<>();
        said.tokens().forEach(t -> theirs.add(t.stem()));
        return ours.burden(concept).stream()
                .anyMatch(m -> ours.tokens().subList(m.from(), m.to()).stream()
                        .anyMatch(t -> !StopWords.has(t.word()) && !theirs.contains(t.stem())));
    }

    /** A number, day or the like of the customer's, said back. */
    private static boolean detail(Reading said, Reading ours) {
        return ours.tokens().stream()
                .filter(t -> t.isNumber()
                        || (t.word().endsWith("day")
                                && t.word().length() > 5
                                && !t.word().equals("today")))
                .anyMatch(t -> said.tokens().stream().anyMatch(s -> s.word().equals(t.word())));
    }

    /** The longest run of words in both, the one who speaks exchanged. */
    private static int longestRun(List<Token> said, List<Token> ours) {
        int best = 0;
        int[] before = new int[ours.size() + 1];
        for (Token theirs : said) {
            int[] now = new int[ours.size() + 1];
            for (int i = 0; i < ours.size(); i++) {
                if (turned(theirs.word()).equals(turned(ours.get(i).word()))) {
                    now[i + 1] = before[i] + 1;
                    best = Math.max(best, now[i + 1]);
                }
            }
            before = now;
        }
        return best;
    }

    private static String turned(String word) {
        return switch (word) {
            case "i", "me", "we", "us" -> "you";
            case "my", "our", "mine", "ours" -> "your";
            case "am", "is", "was", "were" -> "are";
            case "has", "had" -> "have";
            default -> word;
        };
    }
}
