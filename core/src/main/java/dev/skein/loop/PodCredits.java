package dev.skein.loop;

import dev.skein.Company;
import dev.skein.Data;
import dev.skein.Key;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The day's money to make good. One pod, the company's default, keeps it for all, so that the limit is exact. */
final class PodCredits {
    private static final int DAYS_KEPT = 7;

    private PodCredits() {}

    /** Gives it, if the day's money reaches; what was asked goes back with the answer. */
    static void asked(PodTable table) {
        Data data = table.event.data();
        long amount = data.number("amountMinor").map(Double::longValue).orElse(0L);
        LocalDate today = table.now.atZone(table.company.zone()).toLocalDate();
        Map<String, Long> given = new TreeMap<>(table.pod.given());
        long spent = given.getOrDefault(today.toString(), 0L);
        long most = table.company.makeGood().map(Company.MakeGood::mostPerDay).orElse(Long.MAX_VALUE);
        boolean reaches = amount <= most - spent;
        if (reaches) {
            given.put(today.toString(), spent + amount);
            given.keySet()
                    .removeIf(day -> day.compareTo(today.minusDays(DAYS_KEPT).toString()) < 0);
            table.pod = table.pod.withGiven(given);
        }
        String because = reaches ? "" : "the day's money is spent (" + spent + " of " + most + ")";
        table.tell(
                Key.parse(data.text("customer").orElseThrow()),
                "CreditAnswered",
                data.with("because", because).with("given", reaches));
    }
}
