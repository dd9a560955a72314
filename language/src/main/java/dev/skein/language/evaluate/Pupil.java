package dev.skein.language.evaluate;

/**
 * Who knows what was taught, twice: both give the same answers.
 *
 * @param remembering reads a text by its sentence models once in a run, for judging
 * @param plain reads it each time, for timing
 */
record Pupil(Reader remembering, Reader plain) {
    /** One that remembers nothing. */
    static Pupil of(Reader reader) {
        return new Pupil(reader, reader);
    }
}
