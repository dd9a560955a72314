package dev.skein.learn.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named classes of phrases, looked up in one pass over the words. A table has a class a line, {@code name: phrase,
 * phrase}; a line that begins with blanks goes on. In a phrase {@code a|b} is a choice, {@code worr*} a beginning,
 * {@code _} any word, {@code #} a number.
 */
final class Lexicon {
    private static final int KEY_CHARS = 3;

    private final Map<String, List<Phrase>> byKey = new LinkedHashMap<>();
    private final List<Phrase> byNumber = new ArrayList<>();

    private record Phrase(String name, List<List<String>> words) {}

    /** A phrase found: of which class, from which token to which (exclusive). */
    record Match(String name, int from, int to) {}

    Lexicon(String... tables) {
        for (String table : tables) {
            String joined = table.replaceAll("\n\\s+", " ");
            for (String line : joined.strip().split("\n", -1)) {
                int colon = line.indexOf(':');
                for (String phrase : line.substring(colon + 1).split(",", -1)) {
                    add(line.substring(0, colon).strip(), phrase.strip());
                }
            }
        }
    }

    private void add(String name, String phrase) {
        if (phrase.isEmpty()) {
            return;
        }
        String[] parts = phrase.split("\\s+", -1);
        List<List<String>> words = new ArrayList<>();
        for (String part : parts) {
            words.add(List.of(part.split("\\|", -1)));
        }
        Phrase made = new Phrase(name, List.copyOf(words));
        for (String first : words.get(0)) {
            if (first.equals("#")) {
                byNumber.add(made);
            } else {
                byKey.computeIfAbsent(key(first), k -> new ArrayList<>()).add(made);
            }
        }
    }

    private static String key(String word) {
        String bare = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        return bare.length() <= KEY_CHARS ? bare : bare.substring(0, KEY_CHARS);
    }

    List<Match> in(List<Token> tokens) {
        List<Match> found = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            match(byKey.getOrDefault(key(token.word()), List.of()), tokens, at, found);
            if (token.isNumber()) {
                match(byNumber, tokens, at, found);
            }
        }
        return found;
    }

    private static void match(List<Phrase> phrases, List<Token> tokens, int at, List<Match> found) {
        for (Phrase phrase : phrases) {
            int to = at + phrase.words().size();
            if (to <= tokens.size() && begin(phrase.words(), tokens, at)) {
                Match match = new Match(phrase.name(), at, to);
                if (!found.contains(match)) {
                    found.add(match);
                }
            }
        }
    }

    private static boolean begin(List<List<String>> words, List<Token> tokens, int at) {
        for (int i = 0; i < words.size(); i++) {
            if (!fits(words.get(i), tokens.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(List<String> choices, Token token) {
        for (String choice : choices) {
            boolean fits = switch (choice) {
                case "_" -> true;
                case "#" -> token.isNumber();
                default ->
                    choice.endsWith("*")
                            ? token.word().startsWith(choice.substring(0, choice.length() - 1))
                            : token.word().equals(choice);
            };
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
