package dev.skein.server.boot;

import dev.skein.host.Host;
import dev.skein.server.Companies;
import dev.skein.server.act.release.Insiders;
import dev.skein.server.act.release.LiveLog;
import dev.skein.server.act.release.PlaybookShelf;
import dev.skein.server.act.release.Rehearsing;
import dev.skein.server.act.release.ReleaseWatch;
import java.time.InstantSource;

/** All that brings playbooks to people and takes them back, over one host. */
record Releasing(Insiders insiders, ReleaseWatch watch, LiveLog log, Rehearsing rehearsing) implements AutoCloseable {
    static Releasing of(Host host, PlaybookShelf shelf, Companies companies, InstantSource clock) {
        Insiders insiders = new Insiders(host, shelf, clock);
        LiveLog log = new LiveLog(host);
        return new Releasing(
                insiders,
                new ReleaseWatch(host, shelf, insiders, clock),
                log,
                new Rehearsing(shelf, log, companies, clock));
    }

    /** Tells people inside what was decided, and watches releases from now on. */
    void begin() {
        insiders.resume();
        watch.begin();
    }

    @Override
    public void close() {
        rehearsing.close();
        watch.close();
        insiders.close();
    }
}
