package dev.skein.learn.empathy;

/**
 * A word as the instrument reads it: lower case, contractions written out ("you're" is two tokens with one place).
 *
 * @param word as written, in lower case
 * @param stem without its ending
 * @param start of the written word in the text
 * @param end after the written word
 */
record Token(String word, String stem, int start, int end) {
    boolean isNumber() {
        return Character.isDigit(word.charAt(0)) || Numbers.WORDS.contains(word);
    }
}
