package dev.skein.server.act.incident;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.skein.Codec;
import dev.skein.Data;
import dev.skein.server.act.incident.WhoBody.FileBody;
import dev.skein.server.view.Checks;
import dev.skein.server.view.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** People named in a file: by the line, what the line names them by. */
final class PeopleFile {
    /** Characters of a file. */
    static final int FILE_CHARS_MAX = 8_000_000;

    private static final Map<String, String> FIELDS = fields();

    private PeopleFile() {}

    /** Column or field, and the kind of name it holds; the first that is there counts. */
    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("customer", "");
        fields.put("person", "");
        for (String user : List.of("user", "userId", "user_id")) {
            fields.put(user, "user:");
        }
        fields.put("email", "email:");
        fields.put("phone", "phone:");
        return fields;
    }

    /** The names by the JSON pointer at which each stands; {@code /who/file/3} is line 3. */
    static Map<String, String> read(FileBody file) {
        String text = Checks.text("/who/file/text", file.text(), FILE_CHARS_MAX);
        String format = Checks.text("/who/file/format", file.format(), 10);
        return switch (format) {
            case "csv" -> csv(text);
            case "jsonl" -> lines(text);
            default -> throw Problem.wrong("/who/file/format", "is none of csv, jsonl");
        };
    }

    private static Map<String, String> csv(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                String at = "/who/file/" + row.getStartingLineNumber();
                names.put(at, name(at, field -> row.findField(field)));
            }
        } catch (CsvParseException e) {
            throw Problem.wrong("/who/file/text", "the CSV breaks: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String at = "/who/file/" + number;
            if (!line.isBlank()) {
                try {
                    Data row = Codec.read(line, Data.class);
                    names.put(at, name(at, row::text));
                } catch (IllegalStateException e) {
                    throw Problem.wrong(at, "is no JSON object");
                }
            }
        }
        return names;
    }

    private static String name(String at, Function<String, Optional<String>> row) {
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            Optional<String> said = row.apply(field.getKey()).filter(value -> !value.isBlank());
            if (said.isPresent()) {
                return field.getValue() + said.get().strip();
            }
        }
        throw Problem.wrong(at, "names nobody: one of " + String.join(", ", FIELDS.keySet()) + " is expected");
    }
}
