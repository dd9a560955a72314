package dev.skein.learn.empathy;

import java.util.List;

/** Numbers that people write as words. */
final class Numbers {
    static final List<String> WORDS = List.of(
            ("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred "
                            + "thousand second third fourth fifth sixth seventh eighth ninth tenth several many dozen "
                            + "countless twice thrice umpteenth")
                    .split(" ", -1));

    private Numbers() {}
}
