package dev.skein.language.teach;

import dev.skein.language.tongue.Ngrams;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a taught model in the order of its file. */
final class ModelCodec {
    private ModelCodec() {}

    static void write(TaughtModel model, DataOutputStream out) throws IOException {
        TaughtModel.Task task = model.task();
        out.writeInt(task.labels().size());
        for (String label : task.labels()) {
            out.writeUTF(label);
        }
        out.writeBoolean(task.exclusive());
        out.writeBoolean(task.english());
        out.writeInt(task.examples());
        out.writeLong(task.seed());
        out.writeInt(model.experts().tables().size());
        for (Experts.OfTable expert : model.experts().tables()) {
            out.writeUTF(expert.lens());
            TableHead head = expert.head();
            out.writeInt(head.labels);
            out.writeFloat(head.power);
            floats(head.biases, out);
            floats(head.scales, out);
            out.writeInt(head.cells.length);
            out.write(head.cells);
        }
        out.writeBoolean(model.experts().letters().isPresent());
        if (model.experts().letters().isPresent()) {
            model.experts().letters().get().write(out);
        }
        out.writeInt(model.experts().dense().size());
        for (Experts.OfVectors expert : model.experts().dense()) {
            out.writeUTF(expert.lens());
            out.writeInt(expert.head().dims);
            out.writeInt(expert.head().labels);
            floats(expert.head().weights, out);
            out.writeInt(expert.centres().vectors().length);
            for (float[] vector : expert.centres().vectors()) {
                floats(vector, out);
            }
            out.writeBoolean(expert.neighbours().isPresent());
            if (expert.neighbours().isPresent()) {
                neighbours(expert.neighbours().get(), out);
            }
        }
        tier(model.fast(), out);
        tier(model.deep(), out);
        cascade(model.cascade(), out);
        out.flush();
    }

    private static void neighbours(Neighbours near, DataOutputStream out) throws IOException {
        out.writeInt(near.labels());
        out.writeBoolean(near.exclusive());
        out.writeFloat(near.width());
        floats(near.scales(), out);
        floats(near.weights(), out);
        for (int[] votes : near.votes()) {
            out.writeShort(votes.length);
            for (int label : votes) {
                out.writeShort(label);
            }
        }
        out.writeInt(near.cells().length);
        out.write(near.cells());
    }

    private static Neighbours neighbours(DataInputStream in) throws IOException {
        int labels = in.readInt();
        boolean exclusive = in.readBoolean();
        float width = in.readFloat();
        float[] scales = floats(in);
        float[] weights = floats(in);
        int[][] votes = new int[scales.length][];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = new int[in.readUnsignedShort()];
            for (int v = 0; v < votes[i].length; v++) {
                votes[i][v] = in.readUnsignedShort();
            }
        }
        byte[] cells = in.readNBytes(in.readInt());
        return new Neighbours(labels, exclusive, width, cells, scales, votes, weights);
    }

    private static void tier(Tier tier, DataOutputStream out) throws IOException {
        out.writeInt(tier.inside());
        out.writeBoolean(tier.exclusive());
        floats(tier.mixture().weights(), out);
        Logistic logistic = tier.scope().logistic();
        doubles(logistic.centres(), out);
        doubles(logistic.scales(), out);
        doubles(logistic.weights(), out);
        out.writeDouble(tier.scope().threshold());
        out.writeDouble(tier.present());
    }

    private static void cascade(Cascade cascade, DataOutputStream out) throws IOException {
        out.writeDouble(cascade.sure());
        out.writeDouble(cascade.keeps());
        out.writeInt(cascade.curve().size());
        for (Cascade.Point point : cascade.curve()) {
            out.writeDouble(point.sure());
            out.writeDouble(point.sentOn());
            Figures f = point.figures();
            out.writeInt(f.inside());
            out.writeInt(f.outside());
            doubles(
                    new double[] {
                        f.accuracy(), f.inScopeAccuracy(), f.macroF1(), f.calibrationError(), f.outOfScopeRecall()
                    },
                    out);
        }
    }

    private static void floats(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void doubles(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** The first version had neither letters nor neighbours. */
    static TaughtModel read(DataInputStream in, int version, Lenses lenses) throws IOException {
        List<String> labels = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            labels.add(in.readUTF());
        }
        TaughtModel.Task task =
                new TaughtModel.Task(labels, in.readBoolean(), in.readBoolean(), in.readInt(), in.readLong());
        List<Experts.OfTable> tables = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String lens = in.readUTF();
            int size = in.readInt();
            float power = in.readFloat();
            float[] biases = floats(in);
            float[] scales = floats(in);
            byte[] cells = in.readNBytes(in.readInt());
            tables.add(new Experts.OfTable(lens, new TableHead(size, power, cells, scales, biases)));
        }
        Optional<Ngrams> letters = version > 1 && in.readBoolean() ? Optional.of(Ngrams.read(in)) : Optional.empty();
        List<Experts.OfVectors> dense = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String lens = in.readUTF();
            LinearHead head = new LinearHead(in.readInt(), in.readInt(), floats(in));
            float[][] centres = new float[in.readInt()][];
            for (int i = 0; i < centres.length; i++) {
                centres[i] = floats(in);
            }
            Optional<Neighbours> near =
                    version > 1 && in.readBoolean() ? Optional.of(neighbours(in)) : Optional.empty();
            dense.add(new Experts.OfVectors(lens, head, new Centres(centres), near));
        }
        Experts experts = new Experts(tables, letters, dense);
        return new TaughtModel(task, experts, tier(in), tier(in), cascade(in), lenses);
    }

    private static Tier tier(DataInputStream in) throws IOException {
        return new Tier(
                in.readInt(),
                in.readBoolean(),
                new Mixture(floats(in)),
                new Scope(new Logistic(doubles(in), doubles(in), doubles(in)), in.readDouble()),
                in.readDouble());
    }

    private static Cascade cascade(DataInputStream in) throws IOException {
        double sure = in.readDouble();
        double keeps = in.readDouble();
        List<Cascade.Point> curve = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            double threshold = in.readDouble();
            double sentOn = in.readDouble();
            int inside = in.readInt();
            int outside = in.readInt();
            double[] f = doubles(in);
            curve.add(new Cascade.Point(threshold, sentOn, new Figures(inside, outside, f[0], f[1], f[2], f[3], f[4])));
        }
        return new Cascade(sure, curve, keeps);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] made = new float[in.readInt()];
        for (int i = 0; i < made.length; i++) {
            made[i] = in.readFloat();
        }
        return made;
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] made = new double[in.readInt()];
        for (int i = 0; i < made.length; i++) {
            made[i] = in.readDouble();
        }
        return made;
    }
}
