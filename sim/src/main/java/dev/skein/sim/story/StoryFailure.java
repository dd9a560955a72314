package dev.skein.sim.story;

/** A story did not come about: which file, which line, what was expected and what was so. */
public final class StoryFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    StoryFailure(String file, int line, String text, String because) {
        super(file + ":" + line + ": " + text + "\n  " + because);
    }
}
