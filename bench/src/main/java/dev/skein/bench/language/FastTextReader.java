package dev.skein.bench.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * fastText (Joulin et al. 2017) as Debian packages it, with the settings of its own tutorial: word pairs, 25 epochs, rate
 * 0.5, text in lower case with its marks apart.
 */
final class FastTextReader implements Reader {
    /** Texts are asked this often in one run, so that loading the model counts little; it is taken off besides. */
    private static final int TIMES = 30;

    @Override
    public String name() {
        return "fastText (supervised, word pairs)";
    }

    @Override
    public Optional<Told> read(LabelledSet set, Report report) throws IOException, InterruptedException {
        if (!Peers.has("fasttext")) {
            report.say("%nfastText: not installed, left out (Debian: `apt-get install fasttext`).");
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("skein-fasttext");
        Path taught = folder.resolve("taught.txt");
        Path asked = folder.resolve("asked.txt");
        Files.write(
                taught,
                set.taught().stream()
                        .map(l -> "__label__" + l.label() + " " + plain(l.text()))
                        .toList());
        List<String> once = set.asked().stream().map(l -> plain(l.text())).toList();
        Files.write(asked, once);
        Path model = folder.resolve("model");
        Peers.run(
                folder,
                "fasttext",
                "supervised",
                "-input",
                taught.toString(),
                "-output",
                model.toString(),
                "-epoch",
                "25",
                "-lr",
                "0.5",
                "-wordNgrams",
                "2",
                "-thread",
                "1",
                "-seed",
                "7",
                "-verbose",
                "0");
        Path one = folder.resolve("one.txt");
        Files.write(one, once.subList(0, 1));
        double loading = Peers.run(folder, "fasttext", "predict", model + ".bin", one.toString())
                .seconds();
        List<String> many = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            many.addAll(once);
        }
        Files.write(asked, many);
        Peers.Ran ran = Peers.run(folder, "fasttext", "predict", model + ".bin", asked.toString());
        int[] said = new int[once.size()];
        for (int i = 0; i < said.length; i++) {
            String line = ran.lines().get(i);
            said[i] = line.isBlank()
                    ? -1
                    : Integer.parseInt(line.substring("__label__".length()).strip());
        }
        return Optional.of(new Told(said, (ran.seconds() - loading) * 1e6 / many.size()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("([.!?,'/()])", " $1 ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
