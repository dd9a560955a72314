package dev.skein.learn.macros;

import java.util.List;

/**
 * Words that helped more often than what else was said to the same need; a person decides whether they become a macro.
 *
 * @param id derived from need and words
 * @param need kind of need
 * @param title first words, to know it by
 * @param text the words, without anything personal: each word of it was said to several customers
 * @param cues stems of the customers' words that tell its talks from the rest of the need
 * @param authors ids of the employees who said so, by the alphabet
 * @param figures how often it helped, and the rest
 */
public record Proposal(
        String id, String need, String title, String text, List<String> cues, List<String> authors, Figures figures) {
    /**
     * How often it helped.
     *
     * @param customers to whom it was said
     * @param helped of them
     * @param share of them, drawn towards the need's mean, 0 to 1
     * @param low end of its 95 % interval
     * @param high end
     * @param others customers of the same need to whom something else was said
     * @param othersHelped of them
     * @param p chance to see such a difference where there is none: Fisher's exact test, one-sided, before Holm's rule
     */
    public record Figures(
            int customers, int helped, double share, double low, double high, int others, int othersHelped, double p) {}
}
