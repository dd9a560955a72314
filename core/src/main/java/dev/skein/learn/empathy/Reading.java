package dev.skein.learn.empathy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run of text with what the lexicon found in it. */
final class Reading {
    static final Lexicon FEELINGS = new Lexicon(FeelingWords.FAMILIES);
    static final Lexicon BURDENS = new Lexicon(BurdenWords.CONCEPTS);
    static final Lexicon TOPICS = new Lexicon(StepWords.TOPICS);

    private final String text;
    private final List<Token> tokens;
    private final Map<String, List<Lexicon.Match>> feelings;
    private final Map<String, List<Lexicon.Match>> burdens;
    private final Map<String, List<Lexicon.Match>> phrases;
    private final Set<String> content;

    private Reading(String text, List<Token> tokens, Lexicon phrases) {
        this.text = text;
        this.tokens = tokens;
        this.feelings = byName(FEELINGS.in(tokens));
        this.burdens = byName(BURDENS.in(tokens));
        this.phrases = byName(phrases.in(tokens));
        this.content = content(tokens);
    }

    static Reading of(String text, Lexicon phrases) {
        return new Reading(text, Tokens.of(text), phrases);
    }

    /** The same text's sentence, read alone. */
    Reading part(Span span, Lexicon lexicon) {
        return new Reading(text, Tokens.within(tokens, span), lexicon);
    }

    private static Map<String, List<Lexicon.Match>> byName(List<Lexicon.Match> found) {
        Map<String, List<Lexicon.Match>> made = new LinkedHashMap<>();
        for (Lexicon.Match match : found) {
            made.computeIfAbsent(match.name(), k -> new ArrayList<>()).add(match);
        }
        return made;
    }

    /** Stems that say something particular: no stop words, no topics. */
    private static Set<String> content(List<Token> tokens) {
        boolean[] topic = new boolean[tokens.size()];
        for (Lexicon.Match match : TOPICS.in(tokens)) {
            topic[match.from()] = true;
        }
        Set<String> made = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!topic[i] && token.word().length() > 2 && !StopWords.has(token.word())) {
                made.add(token.stem());
            }
        }
        return made;
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    Set<String> content() {
        return content;
    }

    Set<String> feelings() {
        return feelings.keySet();
    }

    Set<String> burdens() {
        return burdens.keySet();
    }

    List<Lexicon.Match> burden(String name) {
        return burdens.getOrDefault(name, List.of());
    }

    List<Lexicon.Match> feeling(String name) {
        return feelings.getOrDefault(name, List.of());
    }

    List<Lexicon.Match> phrase(String name) {
        return phrases.getOrDefault(name, List.of());
    }

    boolean says(String name) {
        return phrases.containsKey(name);
    }

    Set<String> phrases() {
        return phrases.keySet();
    }

    boolean hasWord(String... words) {
        for (Token token : tokens) {
            for (String word : words) {
                if (token.word().equals(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The place of a match in the text. */
    Span span(Lexicon.Match match) {
        return new Span(
                tokens.get(match.from()).start(), tokens.get(match.to() - 1).end());
    }
}
