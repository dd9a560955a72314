package dev.skein.server.listen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Durable ingest through HTTP of a running server on this machine: {@code IngestBench PORT WRITE_KEY EVENTS_A_BODY
 * CONNECTIONS SECONDS}. Every body holds new events of 100,000 customers; one that is not answered 200 ends the run. The
 * first third warms up and is not counted.
 */
final class IngestBench {
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0x3fff_ffff));

    private IngestBench() {}

    public static void main(String[] args) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + Integer.parseInt(args[0]) + "/v1/batch");
        int events = Integer.parseInt(args[2]);
        int connections = Integer.parseInt(args[3]);
        long seconds = Long.parseLong(args[4]);
        long begin = System.nanoTime();
        long warm = begin + seconds * 1_000_000_000L / 3;
        long end = begin + seconds * 1_000_000_000L;
        List<long[]> took = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> {
                long[] mine = send(uri, args[1], events, warm, end);
                synchronized (took) {
                    took.add(mine);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] all = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double counted = (end - warm) / 1e9;
        System.out.printf(
                "%,d events/s in bodies of %d over %d connections; p50 %.1f ms, p99 %.1f ms%n",
                (long) (all.length * (double) events / counted),
                events,
                connections,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] send(URI uri, String key, int events, long warm, long end) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long[] took = new long[1 << 20];
        int count = 0;
        try {
            for (long now = System.nanoTime(); now < end && count < took.length; ) {
                String body = new String(SegmentBench.batch(NEXT.getAndAdd(events), events), StandardCharsets.UTF_8);
                HttpRequest request = HttpRequest.newBuilder(uri)
                        .POST(BodyPublishers.ofString(
                                body.replace("\"writeKey\":\"wk\"", "\"writeKey\":\"" + key + "\"")))
                        .build();
                long sent = System.nanoTime();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                now = System.nanoTime();
                if (status != 200) {
                    throw new IllegalStateException("answered " + status);
                }
                if (now >= warm) {
                    took[count++] = now - sent;
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the run broke", e);
        }
        return Arrays.copyOf(took, count);
    }
}
