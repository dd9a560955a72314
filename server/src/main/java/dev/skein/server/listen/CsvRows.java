package dev.skein.server.listen;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.skein.interchange.Json;
import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import dev.skein.interchange.SegmentEvents;
import dev.skein.interchange.SegmentItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a CSV file (RFC 4180, UTF-8, the first line names the columns) as its mapping says. */
final class CsvRows implements Rows {
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> records;
    private final CsvMapping mapping;
    private final SegmentEvents maker;
    private boolean checked;

    CsvRows(InputStream file, CsvMapping mapping, Origin origin) {
        this.mapping = mapping;
        this.maker = new SegmentEvents(origin, null, Map.of());
        reader = CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(file, StandardCharsets.UTF_8);
        records = reader.iterator();
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            NamedCsvRecord cells = records.next();
            if (!checked) {
                check(cells.getHeader());
                checked = true;
            }
            return Optional.of(row(cells));
        } catch (CsvParseException e) {
            throw new IOException("the CSV breaks: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IOException("the CSV cannot be read", e);
        }
    }

    private void check(List<String> head) throws IOException {
        List<String> wanted =
                new ArrayList<>(List.of(mapping.typeColumn(), mapping.user(), mapping.anonymous(), mapping.id()));
        mapping.time().ifPresent(when -> wanted.add(when.column()));
        mapping.data().values().forEach(field -> wanted.add(field.column()));
        for (String column : wanted) {
            if (!column.isEmpty() && !head.contains(column)) {
                throw new IOException("no column \"" + column + "\" (the file has: " + String.join(", ", head) + ")");
            }
        }
    }

    private Row row(NamedCsvRecord cells) {
        long line = cells.getStartingLineNumber();
        try {
            SegmentItem item = new SegmentItem();
            item.type = "track";
            item.event = mapping.typeColumn().isEmpty() ? mapping.type() : cell(cells, mapping.typeColumn());
            item.userId = cell(cells, mapping.user());
            item.anonymousId = cell(cells, mapping.anonymous());
            item.messageId = cell(cells, mapping.id());
            if (mapping.time().isPresent()) {
                String said = cell(cells, mapping.time().get().column());
                item.timestamp = mapping.time().get().iso(said).orElseThrow(() -> new Refused("", "time: " + said));
            }
            item.properties = fields(cells);
            return Row.of(line, List.of(maker.event(item, Math.toIntExact(Math.min(line, Integer.MAX_VALUE)))));
        } catch (Refused e) {
            return Row.refused(line, e.detail());
        }
    }

    private Map<String, Object> fields(NamedCsvRecord cells) throws Refused {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, CsvMapping.Field> entry : mapping.data().entrySet()) {
            String said = cell(cells, entry.getValue().column());
            if (!said.isEmpty()) {
                fields.put(entry.getKey(), value(entry.getValue(), said));
            }
        }
        return fields;
    }

    private static Object value(CsvMapping.Field field, String said) throws Refused {
        return switch (field.as()) {
            case "number" -> number(field, said);
            case "boolean" ->
                switch (said) {
                    case "true", "1", "yes" -> true;
                    case "false", "0", "no" -> false;
                    default -> throw new Refused("", field.column() + ": " + said + " (expected: true or false)");
                };
            default -> said;
        };
    }

    private static Object number(CsvMapping.Field field, String said) throws Refused {
        try {
            double number = Double.parseDouble(said.strip().replace(field.decimal(), "."));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with what is no finite number either.
        }
        throw new Refused("", field.column() + ": " + said + " (expected: a number)");
    }

    private static String cell(NamedCsvRecord cells, String column) {
        return column.isEmpty() ? "" : Json.storable(cells.findField(column).orElse(""));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
