package dev.skein.server.listen;

import dev.skein.interchange.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Which column is what, from a YAML file:
 *
 * <pre>
 * source: crm                 # events' source becomes import/crm
 * type: OrderPlaced           # a name, or {column: kind}
 * user: customer_no           # column of the customer's id; or anonymous:
 * id: order_no                # column that names the row for ever; without it the row's content does
 * time: {column: ordered, format: dd.MM.yyyy HH:mm, zone: Europe/Berlin}   # or a column of ISO 8601
 * separator: ;
 * data:
 *   order: order_no
 *   total: {column: total, as: number, decimal: ","}
 * </pre>
 *
 * @param source of the events, after {@code import/}
 * @param type name of every event; empty when a column says it
 * @param typeColumn column of the event's name; empty when all have one
 * @param user column of the customer's id; may be empty when {@code anonymous} is not
 * @param anonymous column of an anonymous id; may be empty
 * @param id column of the row's own id; may be empty
 * @param time column, form and zone of the time; empty when rows have none
 * @param separator between fields
 * @param data the fields of the events, by their names
 */
public record CsvMapping(
        String source,
        String type,
        String typeColumn,
        String user,
        String anonymous,
        String id,
        Optional<When> time,
        char separator,
        Map<String, Field> data) {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");

    /** Where a field comes from: {@code as} text, number or boolean; the decimal sign of numbers. */
    public record Field(String column, String as, String decimal) {}

    /** Where the time comes from: a pattern of {@link DateTimeFormatter}, empty for ISO 8601, and the zone of it. */
    public record When(String column, Optional<DateTimeFormatter> format, ZoneId zone) {
        /** The time as ISO 8601 in UTC; empty for what does not fit. */
        Optional<String> iso(String text) {
            if (format.isEmpty()) {
                return Times.parse(text).map(Object::toString);
            }
            try {
                TemporalAccessor read = format.get().parseBest(text, LocalDateTime::from, LocalDate::from);
                LocalDateTime local = read instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(read);
                return Optional.of(local.atZone(zone).toInstant().toString());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** Reads a mapping; what is wrong in it is an {@link IllegalArgumentException} naming the field and the cure. */
    public static CsvMapping parse(String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel("mapping").build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("mapping: no YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> tree)) {
            throw new IllegalArgumentException("mapping: empty (expected: type, user, data...)");
        }
        String source = text(tree, "source", "csv");
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("source: " + source + " (expected: 1 to 40 of a-z 0-9 -)");
        }
        Object type = tree.get("type");
        String typeColumn = type instanceof Map<?, ?> from ? text(from, "column", "") : "";
        if (type == null || (type instanceof Map && typeColumn.isEmpty())) {
            throw new IllegalArgumentException("type: missing (expected: a name, or {column: NAME})");
        }
        String user = text(tree, "user", "");
        String anonymous = text(tree, "anonymous", "");
        if (user.isEmpty() && anonymous.isEmpty()) {
            throw new IllegalArgumentException("user: missing (expected: the column of the customer's id)");
        }
        String separator = text(tree, "separator", ",");
        if (separator.length() != 1) {
            throw new IllegalArgumentException("separator: " + separator + " (expected: one character)");
        }
        return new CsvMapping(
                source,
                typeColumn.isEmpty() ? String.valueOf(type) : "",
                typeColumn,
                user,
                anonymous,
                text(tree, "id", ""),
                when(tree.get("time")),
                separator.charAt(0),
                fields(tree.get("data")));
    }

    private static Optional<When> when(@Nullable Object said) {
        if (said == null) {
            return Optional.empty();
        }
        if (!(said instanceof Map<?, ?> tree)) {
            return Optional.of(new When(said.toString(), Optional.empty(), ZoneOffset.UTC));
        }
        String format = text(tree, "format", "");
        try {
            return Optional.of(new When(
                    required(tree, "time.column", "column"),
                    format.isEmpty()
                            ? Optional.empty()
                            : Optional.of(DateTimeFormatter.ofPattern(format, Locale.ENGLISH)),
                    ZoneId.of(text(tree, "zone", "UTC"))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time.zone: " + e.getMessage(), e);
        }
    }

    private static Map<String, Field> fields(@Nullable Object said) {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (said instanceof Map<?, ?> tree) {
            tree.forEach((key, value) -> {
                String name = String.valueOf(key);
                if (value instanceof Map<?, ?> field) {
                    String as = text(field, "as", "text");
                    if (!as.equals("text") && !as.equals("number") && !as.equals("boolean")) {
                        throw new IllegalArgumentException(
                                "data." + name + ".as: " + as + " (expected: text, number or boolean)");
                    }
                    String column = required(field, "data." + name + ".column", "column");
                    fields.put(name, new Field(column, as, text(field, "decimal", ".")));
                } else {
                    fields.put(name, new Field(String.valueOf(value), "text", "."));
                }
            });
        }
        return fields;
    }

    private static String required(Map<?, ?> tree, String path, String name) {
        String value = text(tree, name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(path + ": missing");
        }
        return value;
    }

    private static String text(Map<?, ?> tree, String name, String otherwise) {
        Object value = tree.get(name);
        return value == null ? otherwise : value.toString();
    }
}
