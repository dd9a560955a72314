package dev.skein.server.listen;

import dev.skein.interchange.Origin;
import dev.skein.interchange.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What taking a Segment batch apart costs, from bytes to events, on one thread: {@code java ... SegmentBench [seconds]}.
 * Prints events a second and microseconds an event for each second, the first ones warming up.
 */
final class SegmentBench {
    private static final int EVENTS = 20;

    private SegmentBench() {}

    public static void main(String[] args) throws Refused {
        int seconds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        byte[][] bodies = new byte[500][];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = batch(i * EVENTS, EVENTS);
        }
        Origin origin = new Origin("segment/web", false, false, Instant.parse("2026-11-22T10:00:00Z"));
        System.out.printf("%d bytes an event%n", item(0).length());
        long kept = 0;
        for (int second = 0; second < seconds; second++) {
            long begin = System.nanoTime();
            long events = 0;
            while (System.nanoTime() - begin < 1_000_000_000L) {
                byte[] body = bodies[(int) (events / EVENTS % bodies.length)];
                Taken taken = SegmentBody.read(SegmentCall.BATCH, body).events(origin);
                events += taken.events().size();
                kept += taken.events().get(0).id().length();
            }
            double took = System.nanoTime() - begin;
            System.out.printf("%,10.0f events/s  %.2f us an event%n", events * 1e9 / took, took / 1e3 / events);
        }
        System.out.println(kept > 0 ? "done" : "nothing");
    }

    static byte[] batch(int from, int count) {
        StringBuilder body = new StringBuilder("{\"batch\":[");
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "" : ",").append(item(from + i));
        }
        return body.append("],\"writeKey\":\"wk\",\"sentAt\":\"2026-11-22T09:59:59.500Z\"}")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String item(int i) {
        return """
                {"messageId":"node-next-1763805599-%08d-4f7a-9c1e","type":"track","event":"Product Added",\
                "userId":"customer-%06d","timestamp":"2026-11-22T09:59:58.123Z","properties":{"cart_id":"skdjsidjsdkdj29j",\
                "product_id":"507f1f77bcf86cd799439011","sku":"G-32","category":"Sofas","name":"Three-seater with chaise",\
                "brand":"Nordlicht","variant":"petrol","price":1899.90,"quantity":1,"currency":"EUR","position":3},\
                "context":{"library":{"name":"@segment/analytics-node","version":"3.1.0"},"locale":"de-DE",\
                "page":{"path":"/sofas/g-32","url":"https://shop.example/sofas/g-32"}},"_metadata":{"nodeVersion":"20.20.2",\
                "jsRuntime":"node"},"integrations":{}}""".formatted(i, i % 100_000);
    }
}
