package dev.skein;

/**
 * A piece of the company's own knowledge that answers a question.
 *
 * @param article id of the article
 * @param title as a person reads it
 * @param text the passage itself, the words an answer may use
 * @param score how well it fits, 0 to 1
 */
public record Passage(String article, String title, String text, double score) {}
