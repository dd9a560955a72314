package dev.skein.bench.playbooks;

import java.util.List;

/** One of those compared. */
interface Side {
    /** Takes in what is not measured: makes its own kind of events. */
    void prepare(List<Told> told);

    /** Deals with all that was prepared. */
    void work();

    /** How many matched so far. */
    long matched();
}
