package dev.skein.server.view;

import dev.skein.Company;
import dev.skein.Correction.Aspect;
import dev.skein.Feeling;
import dev.skein.Insight;
import dev.skein.Signal;
import dev.skein.language.Emotions;
import dev.skein.language.LanguageGuess;
import dev.skein.server.view.Understood.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels a reading may have, by the company's own words where it has some. */
final class Choices {
    /** All that can be told, by their names in English. */
    private static final List<Label> LANGUAGES = LanguageGuess.shipped().languages().stream()
            .map(code -> new Label(code, language(code), Optional.empty()))
            .sorted(Comparator.comparing(Label::title))
            .toList();

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** Needs that ask for nothing: every company has them. */
    private static final List<String> NO_NEEDS = List.of("thanks", "other");

    private final Company company;

    Choices(Company company) {
        this.company = company;
    }

    /** What it may be; where there need be none, the empty label is the last. */
    List<Label> of(Aspect aspect) {
        return switch (aspect) {
            case LANGUAGE -> LANGUAGES;
            case SENTIMENT -> labels(aspect, "negative", "neutral", "positive");
            case FEELING ->
                Arrays.stream(Feeling.values())
                        .map(f -> label(aspect, f.name()))
                        .toList();
            case EMOTION ->
                orNone(Emotions.FELT.stream().map(e -> label(aspect, e)).toList());
            case NEED -> needs();
            case ACT -> orNone(labels(aspect, "question", "request", "complaint", "thanks"));
            case SIGNAL ->
                orNone(Arrays.stream(Signal.values())
                        .map(s -> label(aspect, s.word()))
                        .toList());
            case OPENING -> labels(aspect, "yes", "no");
        };
    }

    private List<Label> needs() {
        List<Label> made = new ArrayList<>();
        company.needs().forEach(n -> made.add(label(Aspect.NEED, n.kind())));
        NO_NEEDS.stream()
                .filter(kind -> company.need(kind).isEmpty())
                .forEach(kind -> made.add(label(Aspect.NEED, kind)));
        return orNone(made);
    }

    private static List<Label> orNone(List<Label> labels) {
        List<Label> made = new ArrayList<>(labels);
        made.add(new Label("", "None of these", Optional.empty()));
        return List.copyOf(made);
    }

    private List<Label> labels(Aspect aspect, String... labels) {
        return Arrays.stream(labels).map(l -> label(aspect, l)).toList();
    }

    /** A reading as it is called. */
    Label label(Aspect aspect, Insight.Reading read) {
        return new Label(read.label(), title(aspect, read.label()), Optional.of(read.confidence()));
    }

    private Label label(Aspect aspect, String label) {
        return new Label(label, title(aspect, label), Optional.empty());
    }

    private String title(Aspect aspect, String label) {
        return switch (aspect) {
            case LANGUAGE -> language(label);
            case NEED -> company.need(label).isPresent() ? company.needTitle(label) : Titles.words(label);
            default -> Titles.words(label.toLowerCase(Locale.ROOT));
        };
    }

    private static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Whether a label may be the right one: any language has its code, every other aspect its list. */
    boolean holds(Aspect aspect, String label) {
        return aspect == Aspect.LANGUAGE
                ? LANGUAGE.matcher(label).matches()
                : of(aspect).stream().anyMatch(c -> c.label().equals(label));
    }

    /** The list in words, for whoever chose none of it. */
    String named(Aspect aspect) {
        return String.join(
                ", ",
                of(aspect).stream()
                        .map(Label::label)
                        .map(l -> l.isEmpty() ? "\"\" for none" : l)
                        .toList());
    }
}
