package dev.skein.act.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Text with places to fill in: {@code {order}}, with a fallback {@code {name|there}}; a doubled brace is the brace
 * itself. No logic, no markup: what is filled in is text and stays text.
 */
public final class Template {
    /** Characters a template may have. */
    public static final int TEXT_CHARS_MAX = 4_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");
    private static final Filled NOTHING = new Filled("", Optional.empty());
    private static final Template EMPTY = new Template("", List.of());

    private final String source;
    private final List<Part> parts;

    private Template(String source, List<Part> parts) {
        this.source = source;
        this.parts = parts;
    }

    /** Words, or a place: then {@code name} is not empty. */
    record Part(String words, String name, Optional<String> fallback) {}

    /** What filling in came to: the text, or the name nothing is known for. */
    record Filled(String text, Optional<String> missing) {}

    /** No text at all. */
    static Template empty() {
        return EMPTY;
    }

    /** Reads a template; one that is not well formed is an {@link IllegalArgumentException} that says what is wrong. */
    static Template parse(String source) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            boolean doubled = i + 1 < source.length() && source.charAt(i + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                words.append(c);
                i++;
            } else if (c == '{') {
                int end = source.indexOf('}', i);
                if (end < 0) {
                    throw new IllegalArgumentException("the place opened at character " + (i + 1) + " is not closed");
                }
                if (!words.isEmpty()) {
                    parts.add(new Part(words.toString(), "", Optional.empty()));
                    words.setLength(0);
                }
                parts.add(place(source.substring(i + 1, end)));
                i = end;
            } else if (c == '}') {
                throw new IllegalArgumentException("a closing brace at character " + (i + 1) + " closes nothing");
            } else {
                words.append(c);
            }
        }
        if (!words.isEmpty()) {
            parts.add(new Part(words.toString(), "", Optional.empty()));
        }
        return new Template(source, List.copyOf(parts));
    }

    private static Part place(String inside) {
        int bar = inside.indexOf('|');
        String name = (bar < 0 ? inside : inside.substring(0, bar)).strip();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("{" + inside + "} names nothing");
        }
        return new Part("", name, bar < 0 ? Optional.empty() : Optional.of(inside.substring(bar + 1)));
    }

    /** The places, in order. */
    List<Part> places() {
        return parts.stream().filter(part -> !part.name().isEmpty()).toList();
    }

    /** Fills in; stops at the first place without value and fallback. */
    Filled fill(Function<String, Optional<String>> values) {
        if (parts.isEmpty()) {
            return NOTHING;
        }
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.name().isEmpty()) {
                text.append(part.words());
                continue;
            }
            Optional<String> value = values.apply(part.name()).or(part::fallback);
            if (value.isEmpty()) {
                return new Filled("", Optional.of(part.name()));
            }
            text.append(value.get());
        }
        return new Filled(text.toString(), Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template template && source.equals(template.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return source;
    }
}
