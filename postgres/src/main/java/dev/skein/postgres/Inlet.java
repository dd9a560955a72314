package dev.skein.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for one writer. How much may wait is the hub's to limit. */
final class Inlet {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Item> items = new ArrayDeque<>();
    private final List<CompletableFuture<Void>> idle = new ArrayList<>();
    private boolean woken;

    void put(Collection<Item> more) {
        lock.lock();
        try {
            items.addAll(more);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next items, at most so many; none when there are none. */
    List<Item> take(int most) {
        lock.lock();
        try {
            List<Item> taken = new ArrayList<>(Math.min(most, items.size()));
            while (taken.size() < most && !items.isEmpty()) {
                taken.add(items.poll());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes out what somebody waits for; what is our own stays. */
    List<Item> takeCalls() {
        lock.lock();
        try {
            List<Item> calls = items.stream().filter(i -> i.call() != null).toList();
            items.removeIf(i -> i.call() != null);
            return calls;
        } finally {
            lock.unlock();
        }
    }

    /** Makes a waiting writer look up. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Completes when the writer has nothing to do. */
    CompletableFuture<Void> whenIdle() {
        CompletableFuture<Void> future = new CompletableFuture<>();
        lock.lock();
        try {
            idle.add(future);
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        return future;
    }

    /** The writer has nothing to do: waits for the next item or {@link #wake}, at most so long. */
    void await(long millis) throws InterruptedException {
        lock.lock();
        try {
            if (items.isEmpty() && !woken) {
                idle.forEach(future -> future.complete(null));
                idle.clear();
            }
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (items.isEmpty() && !woken && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits so long or until {@link #wake}, whatever is in the queue. */
    void pause(long millis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (nanos > 0 && !woken) {
                nanos = changed.awaitNanos(nanos);
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }
}
