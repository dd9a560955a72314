package dev.skein.language.empathy;

import dev.skein.learn.empathy.Facet;
import dev.skein.learn.empathy.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the instrument's weights from labelled talks and writes them as Java source; then prints how it agrees with
 * the same talks, cross-validated by conversation. Arguments: the talks, the source file to write. The same talks give
 * the same bytes.
 */
public final class TrainEmpathy {
    private TrainEmpathy() {}

    public static void main(String[] args) throws IOException {
        Cases cases = Talks.cases(LabelledTalks.read(Path.of(args[0])));
        Files.writeString(Path.of(args[1]), source(Learned.from(cases)));
        System.out.println(cases.said().size() + " turns of customers, "
                + cases.answered().size() + " replies to openings; cross-validated by conversation:");
        System.out.println();
        AgreementReport.print(Talks.crossValidated(cases), System.out::println);
    }

    private static String source(Learned learned) {
        StringBuilder made = new StringBuilder("""
                package dev.skein.learn.empathy;

                /** The instrument's weights. Written by TrainEmpathy from labelled talks; do not edit by hand. */
                final class ShippedWeights {
                """);
        add(made, "OPENING", learned.opening());
        for (Facet facet : Learned.CARRIED) {
            add(made, facet.name(), learned.carried().getOrDefault(facet, new Weights(Map.of())));
        }
        add(made, "HEARD", learned.heard());
        return made.append("    private ShippedWeights() {}\n}\n").toString();
    }

    private static void add(StringBuilder made, String name, Weights weights) {
        made.append("    static final String ").append(name).append(" =\n            \"\"\"\n");
        weights.table().forEach((feature, weight) -> {
            if (weight != 0) {
                made.append("            ").append(String.format(Locale.ROOT, "%s = %.3f\n", feature, weight));
            }
        });
        made.append("            \"\"\";\n\n");
    }
}
