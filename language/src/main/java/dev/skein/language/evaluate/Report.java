package dev.skein.language.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

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
     */
    record Used(String name, String licence, String hash, String note) {}

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
