package dev.skein.act.playbook;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The fields of one YAML mapping, asked for by name and kind; what does not fit is noted as a fault with its line. */
final class Fields {
    private final Faults faults;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Fields(Faults faults, String path, int line) {
        this.faults = faults;
        this.path = path;
        this.line = line;
    }

    /** The node's fields; none, with a fault, when it is no mapping. A field that is not allowed is a fault. */
    static Fields of(Faults faults, String path, Node node, String... allowed) {
        Fields fields = new Fields(faults, path, Faults.line(node));
        if (!(node instanceof MappingNode mapping)) {
            fields.fault(fields.line, path, "is " + kind(node), "Write fields here: " + String.join(", ", allowed));
            return fields;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            int at = Faults.line(tuple.getKeyNode());
            if (!List.of(allowed).contains(name)) {
                fields.fault(at, fields.at(name), "no such field", "Write one of: " + String.join(", ", allowed));
            } else if (fields.values.put(name, tuple.getValueNode()) != null) {
                fields.fault(at, fields.at(name), "written twice", "Remove one of them");
            }
        }
        return fields;
    }

    Faults faults() {
        return faults;
    }

    String path() {
        return path;
    }

    int line() {
        return line;
    }

    /** The line of a field, or of the whole where it is missing. */
    int line(String name) {
        Node node = values.get(name);
        return node == null ? line : Faults.line(node);
    }

    String at(String name) {
        return path.isEmpty() ? name : path + '.' + name;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void fault(String name, String wrong, String cure) {
        fault(line(name), at(name), wrong, cure);
    }

    private void fault(int where, String at, String wrong, String cure) {
        faults.add(where, at, wrong, cure);
    }

    void missing(String name, String cure) {
        fault(line, at(name), "missing", cure);
    }

    /** Text of at most so many characters. */
    Optional<String> text(String name, int charsMax) {
        return scalar(name, Tag.STR, "text", "Put it in quotes").filter(text -> {
            boolean fits = !text.isBlank() && text.length() <= charsMax;
            if (!fits) {
                fault(
                        name,
                        text.isBlank() ? "empty" : text.length() + " characters long",
                        "Write 1 to " + charsMax + " characters");
            }
            return fits;
        });
    }

    /** Text that must be there; a missing one is a fault and reads as empty. */
    String required(String name, int charsMax, String cure) {
        if (!has(name)) {
            missing(name, cure);
        }
        return text(name, charsMax).orElse("");
    }

    Optional<String> whole(String name) {
        return scalar(name, Tag.INT, "a whole number", "Write a whole number, without quotes");
    }

    /** A number, whole or not. */
    Optional<Double> number(String name) {
        Node node = values.get(name);
        boolean isWhole = node != null && node.getTag().equals(Tag.INT);
        try {
            return scalar(name, isWhole ? Tag.INT : Tag.FLOAT, "a number", "Write a number, without quotes")
                    .map(Double::valueOf);
        } catch (NumberFormatException e) {
            fault(name, "no number", "Write it like 0.1");
            return Optional.empty();
        }
    }

    /** One of some words. */
    <T> Optional<T> word(String name, Map<String, T> words) {
        return text(name, 100).flatMap(word -> word(name, word, words));
    }

    private <T> Optional<T> word(String name, String word, Map<String, T> words) {
        Optional<T> meant = Optional.ofNullable(words.get(word));
        if (meant.isEmpty()) {
            fault(name, "'" + word + "' is none", "Write one of: " + String.join(", ", words.keySet()));
        }
        return meant;
    }

    /** A list of some words. */
    <T> List<T> words(String name, Map<String, T> words) {
        return items(name).stream()
                .map(item -> item instanceof ScalarNode scalar ? scalar.getValue() : kind(item))
                .flatMap(word -> word(name, word, words).stream())
                .toList();
    }

    Optional<Duration> lapse(String name) {
        return parsed(
                name,
                Lapse::parse,
                "is no length of time",
                "Write 1s to 10y, like 30m, 2h, 3d, 1y, or ISO 8601 like PT30M");
    }

    Optional<LocalTime> hour(String name) {
        return parsed(name, Fields::hourOf, "is no hour", "Write it in quotes, like \"09:00\"");
    }

    private static Optional<LocalTime> hourOf(String text) {
        try {
            return text.length() == 5 ? Optional.of(LocalTime.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // noted by the caller
        }
    }

    private <T> Optional<T> parsed(String name, Function<String, Optional<T>> read, String wrong, String cure) {
        Optional<String> text = text(name, 100);
        Optional<T> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            fault(name, "'" + text.get() + "' " + wrong, cure);
        }
        return value;
    }

    /** A condition in the scope. */
    Optional<Condition> condition(String name, Scope scope) {
        return text(name, Scope.CONDITION_CHARS_MAX)
                .flatMap(source -> Conditions.read(faults, line(name), at(name), source, scope));
    }

    /** A text with places to fill in; empty when it is not there. */
    Template template(String name) {
        Optional<String> text = text(name, Template.TEXT_CHARS_MAX);
        try {
            return text.map(Template::parse).orElse(Template.empty());
        } catch (IllegalArgumentException e) {
            fault(name, e.getMessage() + "", "Write places as {order} or {name|there}, and a brace itself doubled: {{");
            return Template.empty();
        }
    }

    /** The items of a list; a field that is none is a fault and has none. */
    List<Node> items(String name) {
        Node node = values.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(name, "is " + kind(node), "Write a list, each item after a hyphen");
        return List.of();
    }

    private Optional<String> scalar(String name, Tag tag, String expected, String cure) {
        Node node = values.get(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(tag)) {
            return Optional.of(scalar.getValue());
        }
        fault(name, "is " + kind(node) + ", not " + expected, cure);
        return Optional.empty();
    }

    static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "a group of fields";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String tag = node.getTag().getValue();
        return switch (tag.substring(tag.lastIndexOf(':') + 1)) {
            case "int", "float" -> "a number";
            case "bool" -> "yes or no";
            case "null" -> "empty";
            default -> "text";
        };
    }
}
