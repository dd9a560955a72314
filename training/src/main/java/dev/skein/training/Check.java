package dev.skein.training;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import dev.skein.language.SentenceModel;
import dev.skein.language.Tokeniser;
import dev.skein.language.adapt.OnnxFile;
import java.util.List;

/** Compares PyTorch's forward pass with ONNX Runtime's. */
public final class Check {
    private Check() {}

    public static void main(String[] args) throws Exception {
        List<String> texts =
                List.of("My sofa is late again!", "I love it, thanks so much for the quick help today", "ok");
        SentenceModel.Vectors[] truth = new SentenceModel.Vectors[texts.size()];
        SentenceModel onnx = SentenceModel.load();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = onnx.read(texts.get(i));
        }
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
                NDManager scratch = manager.newSubManager()) {
            Model model = new Model(manager, new OnnxFile(FineTune.base()), 1);
            Tokeniser pieces = Tokeniser.wordPieces();
            float[] made = model.features(
                            scratch, texts.stream().map(pieces::ids).toArray(int[][]::new), new Drop(scratch, 0), 0)
                    .toFloatArray();
            for (int i = 0; i < truth.length; i++) {
                System.out.println(
                        cosine(truth[i].mean(), made, i * 768) + " " + cosine(truth[i].max(), made, i * 768 + 384));
            }
        }
    }

    private static double cosine(float[] a, float[] b, int from) {
        double ab = 0, aa = 0, bb = 0;
        for (int d = 0; d < a.length; d++) {
            ab += a[d] * b[from + d];
            aa += a[d] * a[d];
            bb += b[from + d] * b[from + d];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
