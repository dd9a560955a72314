package dev.skein.learn.empathy;

/** Takes English endings off, lightly: enough that "waited", "waits" and "waiting" meet, without a dictionary. */
final class Stems {
    private static final int STEM_CHARS_MIN = 3;
    private static final String[][] ENDINGS = {
        {"iness", "y"},
        {"ingly", ""},
        {"edly", ""},
        {"fully", "ful"},
        {"ments", "ment"},
        {"ations", "at"},
        {"ation", "at"},
        {"ions", ""},
        {"ing", ""},
        {"ies", "y"},
        {"ied", "y"},
        {"est", ""},
        {"ion", ""},
        {"ed", ""},
        {"es", ""},
        {"ly", ""},
        {"er", ""},
        {"s", ""},
        {"e", ""},
    };

    private Stems() {}

    static String of(String word) {
        for (String[] ending : ENDINGS) {
            int left = word.length() - ending[0].length();
            if (left >= STEM_CHARS_MIN && word.endsWith(ending[0]) && !word.endsWith("ss")) {
                String stem = word.substring(0, left);
                int last = stem.length() - 1;
                boolean doubled = last > 2
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
                return (doubled ? stem.substring(0, last) : stem) + ending[1];
            }
        }
        return word;
    }
}
