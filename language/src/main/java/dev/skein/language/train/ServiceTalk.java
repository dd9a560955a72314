package dev.skein.language.train;

import dev.skein.Feeling;
import dev.skein.language.Emotions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Our own labelled sentences of people talking to a shop: {@code text TAB sentiment TAB feeling TAB emotions}. */
record ServiceTalk(String text, String sentiment, Feeling feeling, List<String> emotions) {
    static List<ServiceTalk> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(ServiceTalk::line).toList();
    }

    private static ServiceTalk line(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException(line + ": " + fields.length + " fields (expected: 4, TAB between)");
        }
        return new ServiceTalk(fields[0], fields[1], Feeling.valueOf(fields[2]), List.of(fields[3].split(",", -1)));
    }

    Sample emotionSample(int[] rows, float weight) {
        float[] targets = new float[Emotions.LABELS.size()];
        emotions.forEach(emotion -> targets[Emotions.LABELS.indexOf(emotion)] = 1);
        return new Sample(EmotionData.EMOTION, rows, targets, weight);
    }

    Sample sentimentSample(int[] rows, float weight) {
        float[] targets = new float[EmotionData.SENTIMENTS.size()];
        targets[EmotionData.SENTIMENTS.indexOf(sentiment)] = 1;
        return new Sample(EmotionData.SENTIMENT, rows, targets, weight);
    }
}
