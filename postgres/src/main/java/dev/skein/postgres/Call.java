package dev.skein.postgres;

import dev.skein.host.Inbox.Receipt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** One append that waits for its receipts, which may come from several writers. */
final class Call {
    private final CompletableFuture<List<Receipt>> answer = new CompletableFuture<>();
    private final AtomicReferenceArray<Receipt> receipts;
    private final AtomicInteger missing;

    Call(int events) {
        receipts = new AtomicReferenceArray<>(events);
        missing = new AtomicInteger(events);
    }

    CompletableFuture<List<Receipt>> answer() {
        return answer;
    }

    void receipt(int place, Receipt receipt) {
        receipts.set(place, receipt);
        if (missing.decrementAndGet() == 0) {
            answer.complete(IntStream.range(0, receipts.length())
                    .mapToObj(receipts::get)
                    .toList());
        }
    }

    void fail(RuntimeException why) {
        answer.completeExceptionally(why);
    }
}
