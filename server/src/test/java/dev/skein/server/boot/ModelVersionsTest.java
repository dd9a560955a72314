package dev.skein.server.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skein.Codec;
import dev.skein.Data;
import org.junit.jupiter.api.Test;

/** What the command line makes of the server's answer. */
class ModelVersionsTest {
    private static final Data TOLD = Codec.read("""
            {"live":"1","before":null,"usable":7,"withheld":2,"tolerance":0.02,
             "job":{"state":"EVALUATING","done":0.3,"says":""},
             "versions":[
              {"version":"2","hash":"ab12","made":"2026-11-22T09:00:00.123Z","live":false,"approvedBy":"","approvedAt":null,
               "own":81,"corrections":7,
               "evaluation":{"examples":88,"accuracy":{"value":0.91,"low":0.85,"high":0.96},
                "macroF1":{"value":0.9,"low":0.84,"high":0.95},"difference":{"value":0.011,"low":-0.004,"high":0.03},
                "beside":"1","messages":200,"differ":4,"loses":false}},
              {"version":"1","hash":"cd34","made":"2026-11-22T08:00:00Z","live":true,"approvedBy":"","approvedAt":null,
               "own":81,"corrections":0,"evaluation":null}]}
            """, Data.class);

    @Test
    void everyVersionIsSaidWithItsFiguresAndIntervals() {
        assertThat(ModelVersions.lines(TOLD))
                .contains(
                        "Version 1 is live; there is none to go back to.",
                        "  2  ab12, made 2026-11-22T09:00:00Z: 81 own examples, 7 corrections",
                        "     accuracy 91.0 % (85.0 to 96.0), macro-F1 90.0 % (84.0 to 95.0), n 88",
                        "     against version 1: +1.1 (-0.4 to +3.0) points; of the last 200 messages 4 are read "
                                + "differently; it loses nothing that matters",
                        "  1 (live)  cd34, made 2026-11-22T08:00:00Z: 81 own examples, 0 corrections",
                        "Comparing a candidate with the live version: 30 %");
    }

    @Test
    void theNewestIsTheCandidate() {
        assertThat(ModelVersions.newest(TOLD)).isEqualTo("2");
        assertThat(ModelVersions.loses(TOLD)).isFalse();
        assertThat(ModelVersions.job(Data.of("job", Data.of("state", "IDLE")))).isEmpty();
    }
}
