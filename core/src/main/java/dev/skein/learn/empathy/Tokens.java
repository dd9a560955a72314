package dev.skein.learn.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into words and sentences. */
final class Tokens {
    /** Of a longer text only its beginning is read. */
    static final int TEXT_CHARS_MAX = 8_000;

    private static final Map<String, List<String>> WRITTEN_OUT = writtenOut();
    private static final List<String> IS_NOT_OF = List.of(
            "that",
            "it",
            "what",
            "there",
            "here",
            "he",
            "she",
            "who",
            "where",
            "how",
            "this",
            "nobody",
            "everything",
            "something",
            "nothing");

    private Tokens() {}

    private static Map<String, List<String>> writtenOut() {
        Map<String, List<String>> made = new LinkedHashMap<>();
        made.put("can't", List.of("can", "not"));
        made.put("cannot", List.of("can", "not"));
        made.put("won't", List.of("will", "not"));
        made.put("let's", List.of("let", "us"));
        made.put("im", List.of("i", "am"));
        made.put("ive", List.of("i", "have"));
        made.put("dont", List.of("do", "not"));
        made.put("cant", List.of("can", "not"));
        made.put("didnt", List.of("did", "not"));
        made.put("doesnt", List.of("does", "not"));
        made.put("thats", List.of("that", "is"));
        return made;
    }

    static List<Token> of(String text) {
        int limit = Math.min(text.length(), TEXT_CHARS_MAX);
        List<Token> made = new ArrayList<>();
        int at = 0;
        while (at < limit) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || joins(text, end, limit))) {
                end++;
            }
            add(made, text.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\''), at, end);
            at = end;
        }
        return List.copyOf(made);
    }

    private static boolean joins(String text, int at, int limit) {
        char c = text.charAt(at);
        boolean inside = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
        return inside
                && (c == '\''
                        || c == '’'
                        || (".:,".indexOf(c) >= 0
                                && Character.isDigit(text.charAt(at - 1))
                                && Character.isDigit(text.charAt(at + 1))));
    }

    private static void add(List<Token> made, String word, int start, int end) {
        for (String part : parts(word)) {
            made.add(new Token(part, Stems.of(part), start, end));
        }
    }

    private static List<String> parts(String word) {
        List<String> known = WRITTEN_OUT.get(word);
        if (known != null) {
            return known;
        }
        int mark = word.indexOf('\'');
        if (mark <= 0) {
            return List.of(word);
        }
        String head = word.substring(0, mark);
        return switch (word.substring(mark + 1)) {
            case "ll" -> List.of(head, "will");
            case "ve" -> List.of(head, "have");
            case "re" -> List.of(head, "are");
            case "m" -> List.of(head, "am");
            case "d" -> List.of(head, "would");
            case "t" -> head.endsWith("n") ? List.of(head.substring(0, head.length() - 1), "not") : List.of(word);
            case "s" -> IS_NOT_OF.contains(head) ? List.of(head, "is") : List.of(head);
            default -> List.of(head);
        };
    }

    /** Sentences, as spans without surrounding blanks; a colon ends one too, a comma does not. */
    static List<Span> sentences(String text) {
        int limit = Math.min(text.length(), TEXT_CHARS_MAX);
        List<Span> made = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            boolean last = i + 1 >= limit;
            boolean ends = c == '\n' || (".!?;:…".indexOf(c) >= 0 && (last || text.charAt(i + 1) == ' '));
            if (ends || last) {
                addTrimmed(made, text, from, i + 1);
                from = i + 1;
            }
        }
        return List.copyOf(made);
    }

    static void addTrimmed(List<Span> made, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            made.add(new Span(start, end));
        }
    }

    static List<Token> within(List<Token> tokens, Span span) {
        return tokens.stream()
                .filter(t -> t.start() >= span.start() && t.end() <= span.end())
                .toList();
    }
}
