package dev.skein.learn.empathy;

/** What a reply can do with an opening; defined, with examples, in docs/empathy-protocol.md. */
public enum Facet {
    /** The opening was answered at all. */
    HEARD,
    /** The feeling or the burden was named. */
    ACKNOWLEDGED,
    /** What it is about was said, in the reply's own words. */
    UNDERSTOOD,
    /** A step or a promise addresses it. */
    HELPED
}
