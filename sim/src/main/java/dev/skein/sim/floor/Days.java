package dev.skein.sim.floor;

import dev.skein.act.match.Matching.Way;
import dev.skein.learn.BlockUplift;
import dev.skein.learn.Uplift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What days on a floor came to. Months of a team of a thousand fit: only sums are kept, and blocks of half hours. */
public final class Days implements Consumer<Floor.Served> {
    private final double lateFrom;
    private final Map<String, Integer> led = new TreeMap<>();
    private final List<BlockUplift.Result> blocks = new ArrayList<>();
    private final boolean control;
    private long people;
    private long good;
    private long latePeople;
    private long lateGood;
    private double waited;
    private double longest;

    /**
     * Nothing yet.
     *
     * @param lateFrom second from which on people count as late ones
     * @param control whether to keep what the on and off report needs
     */
    public Days(double lateFrom, boolean control) {
        this.lateFrom = lateFrom;
        this.control = control;
    }

    @Override
    public void accept(Floor.Served one) {
        people++;
        good += one.good() ? 1 : 0;
        if (one.at() >= lateFrom) {
            latePeople++;
            lateGood += one.good() ? 1 : 0;
        }
        waited += one.waited();
        one.employee().ifPresent(employee -> {
            led.merge(employee, 1, Integer::sum);
            longest = Math.max(longest, one.waited());
        });
        if (control) {
            long block = (long) one.at() / Policy.BLOCK_SECONDS;
            blocks.add(new BlockUplift.Result(block, one.way() == Way.PREDICTED, one.good() ? 1 : 0));
        }
    }

    /** Everybody who came. */
    public long people() {
        return people;
    }

    /** Good outcomes in a hundred. */
    public double good() {
        return people == 0 ? 0 : 100.0 * good / people;
    }

    /** The same of the late ones. */
    public double lateGood() {
        return latePeople == 0 ? 0 : 100.0 * lateGood / latePeople;
    }

    /** Mean wait of everybody, in seconds. */
    public double waitMean() {
        return people == 0 ? 0 : waited / people;
    }

    /** The longest wait of anybody who was served, in seconds. */
    public double longest() {
        return longest;
    }

    /** Standard deviation of the conversations an employee led, as a share of their mean. */
    public double spread() {
        double mean =
                led.values().stream().mapToInt(Integer::intValue).average().orElse(1);
        double squares = led.values().stream()
                .mapToDouble(many -> (many - mean) * (many - mean))
                .sum();
        return led.isEmpty() ? 0 : Math.sqrt(squares / led.size()) / mean;
    }

    /** What the on and off report finds, in shares; empty without control, or with too few blocks. */
    public Optional<Uplift.Interval> uplift() {
        return BlockUplift.of(blocks).difference();
    }
}
