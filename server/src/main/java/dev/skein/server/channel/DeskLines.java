package dev.skein.server.channel;

import dev.skein.Data;
import dev.skein.Employee;
import dev.skein.Key;
import dev.skein.host.Host;
import dev.skein.server.view.DeskEvents;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody is at a desk. When the last of an employee's lines ends, and none comes back within {@link #GRACE},
 * the employee is away, and all they lead is handed on at once; when one comes back, they are there again. Who said
 * themselves that they are away, or on a break, is left alone.
 */
public final class DeskLines implements AutoCloseable {
    /** How long a line may be gone before nobody is taken to be at the desk: a page that is loaded anew is back by then. */
    public static final Duration GRACE = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(DeskLines.class.getName());

    /** Does something later. */
    interface Later {
        void after(Duration time, Runnable task);
    }

    private final Host host;
    private final DeskEvents desk;
    private final Later later;
    private final Runnable end;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private boolean closed;

    DeskLines(Host host, DeskEvents desk, Later later, Runnable end) {
        this.host = host;
        this.desk = desk;
        this.later = later;
        this.end = end;
    }

    /** Watches lines, on a thread of its own. */
    public static DeskLines of(Host host, DeskEvents desk) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "skein-desk-lines");
            made.setDaemon(true);
            return made;
        });
        return new DeskLines(
                host,
                desk,
                (time, task) -> {
                    ScheduledFuture<?> unused = thread.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
                },
                thread::shutdownNow);
    }

    /** An employee's line has opened. */
    synchronized void opened(String employee) {
        lines.merge(employee, 1, Integer::sum);
        if (gone.remove(employee)) {
            later.after(Duration.ZERO, () -> say(employee, Employee.Presence.AWAY, Employee.Presence.AVAILABLE));
        }
    }

    /** One has ended. */
    synchronized void ended(String employee) {
        lines.computeIfPresent(employee, (who, many) -> many > 1 ? many - 1 : null);
        if (!closed && !lines.containsKey(employee)) {
            later.after(GRACE, () -> missed(employee));
        }
    }

    private void missed(String employee) {
        synchronized (this) {
            if (closed || lines.containsKey(employee)) {
                return;
            }
        }
        if (say(employee, Employee.Presence.AVAILABLE, Employee.Presence.AWAY)) {
            synchronized (this) {
                gone.add(employee);
            }
        }
    }

    /** Tells the new presence where the old one is as it was left. */
    private boolean say(String employee, Employee.Presence is, Employee.Presence now) {
        try {
            if (!(host.state(Key.employee(employee)) instanceof Employee known) || known.presence() != is) {
                return false;
            }
            String because = now == Employee.Presence.AWAY ? "the desk's line broke" : "the desk's line is back";
            Data data = Data.of("presence", now.name(), "because", because);
            desk.append("skein/desk-line", "PresenceChanged", Key.employee(employee), Optional.empty(), data);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "cannot tell that " + employee + " is " + now, e);
            return false;
        }
    }

    /** Ends; who is there is not told away by that. */
    @Override
    public synchronized void close() {
        closed = true;
        end.run();
    }
}
