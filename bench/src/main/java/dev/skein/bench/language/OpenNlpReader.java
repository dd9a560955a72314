package dev.skein.bench.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Apache OpenNLP's document categoriser: maximum entropy over a bag of words, with its default settings. */
final class OpenNlpReader implements Reader {
    @Override
    public String name() {
        return "OpenNLP doccat (maximum entropy)";
    }

    @Override
    public Optional<Told> read(LabelledSet set, Report report) throws IOException {
        List<DocumentSample> samples = new ArrayList<>();
        for (LabelledSet.Line line : set.taught()) {
            String[] words = words(line.text());
            if (words.length > 0) {
                samples.add(new DocumentSample(Integer.toString(line.label()), words));
            }
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put("PrintMessages", false);
        DoccatModel model = DocumentCategorizerME.train(
                "en", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        int[] said = new int[set.asked().size()];
        double micros = Reader.micros(set, () -> {
            for (int i = 0; i < said.length; i++) {
                double[] scores =
                        categorizer.categorize(words(set.asked().get(i).text()));
                said[i] = Integer.parseInt(categorizer.getBestCategory(scores));
            }
        });
        return Optional.of(new Told(said, micros));
    }

    private static String[] words(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
    }
}
