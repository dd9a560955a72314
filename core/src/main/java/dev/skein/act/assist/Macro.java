package dev.skein.act.assist;

import java.util.List;

/**
 * Words that helped before, approved by a person, to be offered where the same is asked again.
 *
 * @param id stable; derived from need and words
 * @param need kind of need it answers
 * @param title a few words to know it by
 * @param text the words, without anything personal
 * @param cues words of the customers to whom it was said, most telling first, stems of at most five letters
 */
public record Macro(String id, String need, String title, String text, List<String> cues) {}
