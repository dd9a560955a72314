package dev.skein.language.train;

import dev.skein.language.teach.Example;
import dev.skein.language.teach.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The examples of needs as examples of sentiment: a broken table is no happy matter, a question no unhappy one. */
final class NeedMoods {
    private NeedMoods() {}

    /** A text and how likely it is negative, neutral and positive. */
    @SuppressWarnings("ArrayRecordComponent") // as samples have it
    record Line(String text, float[] targets) {}

    static List<Line> read(Path file) throws IOException {
        List<Line> made = new ArrayList<>();
        for (Example example : Examples.read(file).all()) {
            made.add(new Line(example.text(), targets(String.join("|", example.labels()))));
        }
        return made;
    }

    private static float[] targets(String need) {
        return switch (need) {
            case "late-delivery", "missing-part", "damaged-item", "complaint-about-service" -> new float[] {1, 0, 0};
            case "refund-status" -> new float[] {0.5f, 0.5f, 0};
            case "invoice-question", "assembly-help" -> new float[] {0.3f, 0.7f, 0};
            case "thanks" -> new float[] {0, 0, 1};
            default -> new float[] {0, 1, 0};
        };
    }
}
