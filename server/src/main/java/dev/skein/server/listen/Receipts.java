package dev.skein.server.listen;

import dev.skein.Codec;
import dev.skein.host.Inbox.Receipt;
import dev.skein.host.Inbox.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a sender what became of each of its events, in the order it sent them. */
final class Receipts {
    private Receipts() {}

    /** The answer for {@code size} items, of which some were put aside and the rest has receipts in order. */
    static Answer answer(int size, List<Taken.Faulty> faults, List<Receipt> receipts) {
        Map<Integer, String> reasons = new HashMap<>();
        faults.forEach(fault -> reasons.put(fault.place(), fault.reason()));
        Iterator<Receipt> taken = receipts.iterator();
        List<Map<String, Object>> all = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            String reason = reasons.get(place);
            all.add(row(reason == null ? taken.next() : new Receipt("", Status.QUARANTINED, reason)));
        }
        return Answer.json(200, Codec.json(Map.of("receipts", all)));
    }

    private static Map<String, Object> row(Receipt receipt) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("event", receipt.event().isEmpty() ? null : receipt.event());
        row.put("status", receipt.status().name());
        row.put("reason", receipt.reason().isEmpty() ? null : receipt.reason());
        return row;
    }
}
