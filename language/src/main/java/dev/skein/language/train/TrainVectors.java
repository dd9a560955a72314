package dev.skein.language.train;

import ai.onnxruntime.OrtException;
import dev.skein.language.SentenceModel;
import dev.skein.language.StaticVectors;
import dev.skein.language.TextRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Distils the sentence model into static vectors on the texts (not the labels) of GoEmotions, XED and Banking77.
 * Arguments: the file to write. About five minutes on one core, nearly all of it the sentence model reading.
 */
public final class TrainVectors {
    private static final int BLOCK = 2_000;

    private TrainVectors() {}

    public static void main(String[] args) throws IOException, OrtException {
        LicenceGuard guard = new LicenceGuard();
        SharedData data = SharedData.orFail();
        SentenceModel model = SentenceModel.load();
        TextRows rows = TextRows.shipped();
        List<String> texts = texts(data, guard);
        int[][] pieces = new int[texts.size()][];
        for (int i = 0; i < pieces.length; i++) {
            int[] of = rows.of(texts.get(i));
            pieces[i] = Arrays.copyOf(of, of.length / 2);
        }
        float[][] sentences = new float[texts.size()][];
        for (int from = 0; from < sentences.length; from += BLOCK) {
            List<String> block = texts.subList(from, Math.min(sentences.length, from + BLOCK));
            copyMeans(model.read(block), sentences, from);
        }
        float[][] alone = new float[rows.tokenCount()][];
        copyMeans(model.readPieces(rows.tokenCount()), alone, 0);
        Distiller distiller = new Distiller(alone, sentences, StaticVectors.DIMS, 1);
        double cosine = distiller.fit(pieces, sentences);
        byte[] file = Codebook.file(distiller.vectors(), 1);
        Files.write(Path.of(args[0]), file);
        System.out.println(args[0] + ": " + file.length + " bytes, mean cosine " + cosine + " on " + texts.size()
                + " texts of " + guard.used());
    }

    private static void copyMeans(SentenceModel.Vectors[] from, float[][] to, int at) {
        for (int i = 0; i < from.length; i++) {
            to[at + i] = from[i].mean();
        }
    }

    private static List<String> texts(SharedData data, LicenceGuard guard) {
        List<String> made = new ArrayList<>();
        for (String line : data.lines(guard.train(PublicSet.GOEMOTIONS), "train.tsv.gz")) {
            made.add(line.substring(0, line.indexOf('\t')));
        }
        for (String line : data.lines(guard.train(PublicSet.XED), "en-annotated.tsv.gz")) {
            made.add(line.split("\t", -1)[0]);
        }
        for (String line : data.lines(guard.train(PublicSet.XED), "neu_en.txt.gz")) {
            made.add(line.substring(line.indexOf('\t') + 1));
        }
        for (String line : data.lines(guard.train(PublicSet.BANKING77), "train.csv.gz")) {
            int comma = line.lastIndexOf(',');
            made.add(comma < 0 ? line : line.substring(0, comma));
        }
        return made;
    }
}
