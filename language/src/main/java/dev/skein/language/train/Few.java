package dev.skein.language.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Banking77 with ten examples a label; asked are training texts that are not among them, every third. */
final class Few {
    private static final int EVERY = 3;

    private Few() {}

    static List<String> taught(SharedData data) {
        List<String> texts = data.plainLines(PublicSet.BANKING77, "train_10/seq.in");
        List<String> labels = data.plainLines(PublicSet.BANKING77, "train_10/label");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            made.add(texts.get(i).strip() + "\t" + labels.get(i).strip().toLowerCase(Locale.ROOT));
        }
        return made;
    }

    static List<String> asked(SharedData data) {
        Set<String> known = new LinkedHashSet<>();
        taught(data).forEach(line -> known.add(line.substring(0, line.lastIndexOf('\t'))));
        List<String> made = new ArrayList<>();
        int seen = 0;
        for (String line : data.lines(PublicSet.BANKING77, "train.csv.gz")) {
            int comma = line.lastIndexOf(',');
            // A quoted text over several lines is passed over.
            if (comma > 0 && line.chars().filter(c -> c == '"').count() % 2 == 0 && seen++ > 0) {
                String text = line.substring(0, comma).replaceAll("^\"|\"$", "").replace('\t', ' ');
                if (seen % EVERY == 0
                        && !known.contains(text.toLowerCase(Locale.ROOT).strip())) {
                    made.add(text + "\t" + line.substring(comma + 1).strip().toLowerCase(Locale.ROOT));
                }
            }
        }
        return made;
    }
}
