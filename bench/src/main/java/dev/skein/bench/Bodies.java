package dev.skein.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Bodies as a shop's clients send them: Segment batches of events of about 400 bytes each. Every customer comes once, then
 * uniformly.
 */
final class Bodies {
    /** Of a hundred events without text: the rest are views of products. */
    private static final int BASKETS = 15;

    private static final int ORDERS = 13;
    private static final int DELAYS = 2;

    private static final String[] TEXTS = {
        "The sofa is lovely but delivery took two weeks longer than you promised and nobody told me.",
        "Thanks, the assembly was quick and your driver was very kind!",
        "I have asked three times now where my order is. This is really frustrating.",
        "The table arrived with a scratch on the leg, what can we do about it?",
        "Is the oak shelf going to be back in stock this month?"
    };

    private final SplittableRandom chance;
    private final int customers;
    private final String textType;
    private long sent;

    /** @param textType name of the event that carries the text, every fourth: a chat message or feedback on a form */
    Bodies(long seed, int customers, String textType) {
        this.chance = new SplittableRandom(seed);
        this.customers = customers;
        this.textType = textType;
    }

    /** The next body of so many events. */
    byte[] next(int events) {
        StringBuilder json = new StringBuilder(events * 420);
        json.append("{\"sentAt\":\"2026-03-02T09:00:00.000Z\",\"batch\":[");
        for (int i = 0; i < events; i++) {
            json.append(i == 0 ? "" : ",");
            event(json);
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(StringBuilder json) {
        long n = sent++;
        boolean text = n % 4 == 3;
        json.append("{\"type\":\"track\",\"event\":\"")
                .append(text ? textType : track())
                .append("\",\"userId\":\"user-")
                .append(n < customers ? n : chance.nextInt(customers))
                .append("\",\"messageId\":\"ajs-next-")
                .append(Long.toHexString(chance.nextLong()))
                .append('-')
                .append(n)
                .append("\",\"timestamp\":\"2026-03-02T09:00:00.000Z\",\"properties\":{");
        if (text) {
            json.append("\"channel\":\"CHAT\",\"text\":\"")
                    .append(TEXTS[chance.nextInt(TEXTS.length)])
                    .append("\"},");
        } else {
            json.append("\"product_id\":\"sku-")
                    .append(chance.nextInt(5_000))
                    .append("\",\"name\":\"Shelf in oiled oak\",\"category\":\"living\",\"price\":")
                    .append(chance.nextInt(90_000) / 100.0)
                    .append(",\"currency\":\"EUR\",\"items\":2,\"days\":2,\"order\":\"A-")
                    .append(n)
                    .append("\",\"parcel\":\"P-")
                    .append(n)
                    .append("\"},");
        }
        json.append(
                "\"context\":{\"library\":{\"name\":\"analytics.js\",\"version\":\"1.84.3\"},\"locale\":\"sv-SE\"}}");
    }

    /** Baskets and late parcels are what the shipped playbooks wait for. */
    private String track() {
        int dice = chance.nextInt(100);
        if (dice < DELAYS) {
            return "DeliveryDelayed";
        }
        if (dice < DELAYS + BASKETS) {
            return "BasketUpdated";
        }
        return dice < DELAYS + BASKETS + ORDERS ? "OrderPlaced" : "Product Viewed";
    }
}
