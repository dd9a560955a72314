package dev.skein.language.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was measured in one run, as it is kept beside the code.
 *
 * @param models names and hashes of what answered
 * @param java release and vendor it ran on
 * @param limit texts judged of one set at most; 0 for all
 * @param sets what was measured, and what was not and why
 * @param results of all sets
 */
record Report(Map<String, String> models, String java, int limit, List<Used> sets, List<Result> results) {
    /**
     * A set that was asked for.
     *
     * @param name of the measurement
     * @param licence of the data
     * @param hash first digits of the SHA-256 of its files; empty where it was skipped
     * @param note why it was skipped, or how long it took
     * @param model what read it: the tables by name and hash, which tell everything that ships
     */
    record Used(String name, String licence, String hash, String note, String model) {}

    /** One that {@link #json} made. */
    static Report read(Path json) throws IOException {
        return JsonMapper.builder()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .build()
                .readValue(json.toFile(), Report.class);
    }

    /** The same with what another found first, as far as this has not measured it itself. */
    Report with(Report earlier) {
        Set<String> mine = sets.stream().map(Used::name).collect(Collectors.toSet());
        Set<String> tasks = results.stream().map(Report::key).collect(Collectors.toSet());
        List<Used> used = Stream.concat(
                        earlier.sets().stream().filter(set -> !mine.contains(set.name())), sets.stream())
                .toList();
        List<Result> found = Stream.concat(
                        earlier.results().stream().filter(result -> !tasks.contains(key(result))), results.stream())
                .toList();
        return new Report(models, java, limit, used, found);
    }

    private static String key(Result result) {
        return result.set() + "\t" + result.task();
    }

    /** As JSON, for tests and tables. */
    String json() {
        try {
            return JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(this)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written", e);
        }
    }

    /** As a page to read. */
    String markdown() {
        return new Page(this).text();
    }
}
