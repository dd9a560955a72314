package dev.skein.bench.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * VADER (Hutto and Gilbert 2014) as npm's {@code vader-sentiment} runs it on Node, with the thresholds of its README:
 * compound from 0.05 is positive, to -0.05 negative. It learns nothing, and tells sentiment alone.
 */
final class VaderReader implements Reader {
    private static final String PACKAGE = "vader-sentiment@1.1.3";
    private static final String SCRIPT = """
            const { SentimentIntensityAnalyzer: vader } = require('vader-sentiment');
            const texts = require('fs').readFileSync(process.argv[2], 'utf8').split('\\n');
            const pass = () => texts.map(t => vader.polarity_scores(t).compound);
            pass(); pass();
            const before = process.cpuUsage();
            const scores = pass();
            const spent = process.cpuUsage(before);
            console.log((spent.user + spent.system) / texts.length);
            for (const s of scores) console.log(s >= 0.05 ? 2 : s <= -0.05 ? 0 : 1);
            """;

    @Override
    public String name() {
        return "VADER (npm, on Node)";
    }

    @Override
    public Optional<Told> read(LabelledSet set, Report report) throws IOException, InterruptedException {
        if (set.labels().size() != 3) {
            return Optional.empty();
        }
        if (!Peers.has("node") || !Peers.has("npm")) {
            report.say("%nVADER: Node or npm not installed, left out.");
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("skein-vader");
        Peers.run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", PACKAGE);
        if (!Files.exists(folder.resolve("node_modules/vader-sentiment"))) {
            report.say("%nVADER: npm cannot bring %s, left out.", PACKAGE);
            return Optional.empty();
        }
        Path script = folder.resolve("vader.cjs");
        Files.writeString(script, SCRIPT);
        Path asked = folder.resolve("asked.txt");
        Files.writeString(
                asked,
                String.join(
                        "\n", set.asked().stream().map(LabelledSet.Line::text).toList()));
        List<String> lines =
                Peers.run(folder, "node", script.toString(), asked.toString()).lines();
        int[] said = lines.stream().skip(1).mapToInt(Integer::parseInt).toArray();
        return Optional.of(new Told(said, Double.parseDouble(lines.get(0))));
    }
}
