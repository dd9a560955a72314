package dev.skein.language.teach;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
        }
        tier(model.fast(), out);
        tier(model.deep(), out);
        cascade(model.cascade(), out);
        out.flush();
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

    static TaughtModel read(DataInputStream in, Lenses lenses) throws IOException {
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
        List<Experts.OfVectors> dense = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String lens = in.readUTF();
            LinearHead head = new LinearHead(in.readInt(), in.readInt(), floats(in));
            float[][] centres = new float[in.readInt()][];
            for (int i = 0; i < centres.length; i++) {
                centres[i] = floats(in);
            }
            dense.add(new Experts.OfVectors(lens, head, new Centres(centres)));
        }
        Experts experts = new Experts(tables, dense);
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
