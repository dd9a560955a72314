package dev.skein.act.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far each effect is believed to lie from 0, and how surely, in flat arrays: employees and needs are numbered as they
 * are first seen, number 0 is anybody, and any need, that was never seen. An effect takes one Gaussian step for each
 * outcome. Mutable: one thread at a time.
 */
final class Effects {
    /** The number of whoever, or whatever, was never seen. */
    static final int UNSEEN = 0;

    /** A good outcome when nothing at all is known. */
    private static final double LOGIT_FIRST = 0.8;

    /** What a skill for the need is taken to be worth before anything was seen, and to know the customer. */
    private static final double SKILL_FIRST = 0.5;

    private static final double KNOWN_FIRST = 0.3;

    /** Variances of the effects from one to the next, on the logit scale, as wide as desks differ. */
    private static final double ALL_WIDE = 1;

    private static final double NEED_WIDE = 0.5;
    private static final double EMPLOYEE_WIDE = 0.1;
    private static final double PAIR_WIDE = 0.25;
    private static final double SHARED_WIDE = 0.1;

    /** Where the shared effects lie: of all, of a skill, of knowing the customer, of a charged talk. */
    private static final int ALL = 0;

    private static final int SKILL = 1;
    private static final int KNOWN = 2;
    private static final int CHARGED = 3;
    private static final int SHARED = 4;

    /** The shared effects' names where they are written down, in the order above. */
    private static final List<String> SHARED_NAMES = List.of("all", "skill", "known", "charged");

    private final Map<String, Integer> employees;
    private final Map<String, Integer> needs;
    private final Belief shared;
    private Belief need;
    private Belief employee;
    private Belief pair;

    /** How many needs the pairs have room for. */
    private int width;

    /** Means and variances side by side. */
    private static final class Belief {
        final double[] mean;
        final double[] variance;

        /** Of so many effects; what is not taken over from another is 0, and as uncertain as {@code wide} says. */
        Belief(int size, double wide) {
            mean = new double[size];
            variance = new double[size];
            Arrays.fill(variance, wide);
        }

        private Belief(Belief from) {
            mean = from.mean.clone();
            variance = from.variance.clone();
        }

        Belief copy() {
            return new Belief(this);
        }

        Belief longer(int size, double wide) {
            Belief longer = new Belief(size, wide);
            longer.take(this, 0, 0, mean.length);
            return longer;
        }

        void take(Belief from, int at, int to, int many) {
            System.arraycopy(from.mean, at, mean, to, many);
            System.arraycopy(from.variance, at, variance, to, many);
        }

        void set(int at, double to, double surely) {
            mean[at] = to;
            variance[at] = surely;
        }

        /** One Gaussian step: {@code by} the residual, {@code h} the curvature, over {@code all} the variance. */
        void step(int at, double by, double h, double all) {
            double v = variance[at];
            mean[at] += v * by;
            variance[at] = v - v * v * h / all;
        }
    }

    /** What is taken for true before anything was seen. */
    Effects() {
        employees = new LinkedHashMap<>();
        needs = new LinkedHashMap<>();
        width = 1;
        shared = new Belief(SHARED, SHARED_WIDE);
        shared.mean[ALL] = LOGIT_FIRST;
        shared.variance[ALL] = ALL_WIDE;
        shared.mean[SKILL] = SKILL_FIRST;
        shared.mean[KNOWN] = KNOWN_FIRST;
        need = new Belief(1, NEED_WIDE);
        employee = new Belief(1, EMPLOYEE_WIDE);
        pair = new Belief(1, PAIR_WIDE);
    }

    private Effects(Effects from) {
        employees = new LinkedHashMap<>(from.employees);
        needs = new LinkedHashMap<>(from.needs);
        width = from.width;
        shared = from.shared.copy();
        need = from.need.copy();
        employee = from.employee.copy();
        pair = from.pair.copy();
    }

    Effects copy() {
        return new Effects(this);
    }

    /** The employee's number; {@link #UNSEEN} when nothing was learned of them. */
    int employee(String id) {
        return employees.getOrDefault(id, UNSEEN);
    }

    /** The need's number, likewise. */
    int need(String kind) {
        return needs.getOrDefault(kind, UNSEEN);
    }

    /** Employees and needs that have a number, 0 among them. */
    int employeeCount() {
        return employees.size() + 1;
    }

    int needCount() {
        return needs.size() + 1;
    }

    /** The mean of the logit. */
    double mean(int who, int what, boolean skilled, boolean known, boolean charged) {
        double sum = shared.mean[ALL] + need.mean[what] + employee.mean[who] + pair.mean[who * width + what];
        sum += skilled ? shared.mean[SKILL] : 0;
        sum += known ? shared.mean[KNOWN] : 0;
        return sum + (charged ? shared.mean[CHARGED] : 0);
    }

    /** The variance of the logit. */
    double variance(int who, int what, boolean skilled, boolean known, boolean charged) {
        double sum =
                shared.variance[ALL] + need.variance[what] + employee.variance[who] + pair.variance[who * width + what];
        sum += skilled ? shared.variance[SKILL] : 0;
        sum += known ? shared.variance[KNOWN] : 0;
        return sum + (charged ? shared.variance[CHARGED] : 0);
    }

    /** Moves every effect that took part as far as the outcome justifies. */
    void learn(String id, String kind, boolean skilled, boolean known, boolean charged, boolean good) {
        int who = employees.computeIfAbsent(id, any -> employees.size() + 1);
        int what = needs.computeIfAbsent(kind, any -> needs.size() + 1);
        room();
        double variance = variance(who, what, skilled, known, charged);
        double p = Prediction.logistic(mean(who, what, skilled, known, charged));
        double h = p * (1 - p);
        double all = 1 + h * variance;
        double by = ((good ? 1 : 0) - p) / all;
        shared.step(ALL, by, h, all);
        need.step(what, by, h, all);
        employee.step(who, by, h, all);
        pair.step(who * width + what, by, h, all);
        if (skilled) {
            shared.step(SKILL, by, h, all);
        }
        if (known) {
            shared.step(KNOWN, by, h, all);
        }
        if (charged) {
            shared.step(CHARGED, by, h, all);
        }
    }

    /** Room for all that have a number, in steps of a doubling. */
    private void room() {
        if (employeeCount() > employee.mean.length) {
            employee = employee.longer(2 * employeeCount(), EMPLOYEE_WIDE);
            pair = pair.longer(employee.mean.length * width, PAIR_WIDE);
        }
        if (needCount() > width) {
            int wide = 2 * needCount();
            Belief wider = new Belief(employee.mean.length * wide, PAIR_WIDE);
            for (int who = 0; who < employee.mean.length; who++) {
                wider.take(pair, who * width, who * wide, width);
            }
            need = need.longer(wide, NEED_WIDE);
            pair = wider;
            width = wide;
        }
    }

    /** Each effect that was moved, with mean and variance to five digits; at most so many, the surest. */
    Map<String, List<Double>> written(int most) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (int i = 0; i < SHARED; i++) {
            write(all, SHARED_NAMES.get(i), shared, i, i == ALL ? ALL_WIDE : SHARED_WIDE);
        }
        needs.forEach((kind, what) -> write(all, "need|" + kind, need, what, NEED_WIDE));
        employees.forEach((id, who) -> {
            write(all, "employee|" + id, employee, who, EMPLOYEE_WIDE);
            needs.forEach((kind, what) -> write(all, "pair|" + id + '|' + kind, pair, who * width + what, PAIR_WIDE));
        });
        if (all.size() <= most) {
            return all;
        }
        Map<String, List<Double>> surest = new TreeMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Double>> one) ->
                                one.getValue().get(1))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(one -> surest.put(one.getKey(), one.getValue()));
        return surest;
    }

    private static void write(Map<String, List<Double>> into, String name, Belief of, int at, double wide) {
        if (of.variance[at] != wide) {
            into.put(name, List.of(digits(of.mean[at]), digits(of.variance[at])));
        }
    }

    private static double digits(double value) {
        return Math.rint(value * 1e5) / 1e5;
    }

    /** What was written; of an entry that is none nothing is believed. */
    static Effects read(Map<String, List<Double>> written) {
        Effects read = new Effects();
        written.forEach((name, two) -> {
            if (two.size() == 2) {
                read.put(name, two.get(0), two.get(1));
            }
        });
        return read;
    }

    private void put(String name, double mean, double variance) {
        int bar = name.indexOf('|');
        if (bar < 0) {
            int at = SHARED_NAMES.indexOf(name);
            if (at >= 0) {
                shared.set(at, mean, variance);
            }
            return;
        }
        String what = name.substring(bar + 1);
        switch (name.substring(0, bar)) {
            case "need" -> {
                int at = numbered(needs, what);
                need.set(at, mean, variance);
            }
            case "employee" -> {
                int at = numbered(employees, what);
                employee.set(at, mean, variance);
            }
            case "pair" -> {
                int last = what.lastIndexOf('|');
                int who = last < 0 ? UNSEEN : numbered(employees, what.substring(0, last));
                int kind = last < 0 ? UNSEEN : numbered(needs, what.substring(last + 1));
                if (last >= 0) {
                    pair.set(who * width + kind, mean, variance);
                }
            }
            default -> {
                // A later release's; an earlier one does without.
            }
        }
    }

    private int numbered(Map<String, Integer> known, String name) {
        int number = known.computeIfAbsent(name, any -> known.size() + 1);
        room();
        return number;
    }
}
