package dev.skein.server.teach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of the model that reads needs.
 *
 * @param version counted from 1, which is what the company's own folder teaches
 * @param hash first digits of the SHA-256 of all that decides
 * @param made when
 * @param own examples of the company's own
 * @param corrections that it learned from, by their ids; the texts are not kept with it
 * @param evaluation before it could go live; missing for the first
 * @param approvedBy who let it go live; empty while nobody has
 * @param approvedAt when
 */
public record Version(
        int version,
        String hash,
        Instant made,
        int own,
        List<String> corrections,
        Optional<Evaluation> evaluation,
        String approvedBy,
        Optional<Instant> approvedAt) {
    /** A figure with its 95 % interval, as a share. */
    public record Figure(double value, double low, double high) {}

    /**
     * This version beside the one that was live, on examples that neither had learned.
     *
     * @param examples they were asked
     * @param accuracy of this one
     * @param macroF1 of this one: the mean over the needs
     * @param difference of the accuracies, this one's less the other's, by paired resampling
     * @param beside which version that was
     * @param messages customers' last ones that both read
     * @param differ how many of them they read differently
     * @param loses whether it may lose more than is taken: then it cannot go live
     */
    public record Evaluation(
            int examples,
            Figure accuracy,
            Figure macroF1,
            Figure difference,
            int beside,
            int messages,
            int differ,
            boolean loses) {}

    Version approved(String by, Instant at) {
        return new Version(version, hash, made, own, corrections, evaluation, by, Optional.of(at));
    }
}
