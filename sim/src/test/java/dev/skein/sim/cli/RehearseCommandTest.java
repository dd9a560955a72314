package dev.skein.sim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {
    private static final String ONE = "../examples/playbooks/late-delivery.yaml";
    private static final String TWO = "../examples/rehearsal/late-delivery-2.yaml";
    private static final String SHOP = "../examples/furniture";

    @TempDir
    Path folder;

    @Test
    void aReportIsWritten() throws IOException {
        Path out = folder.resolve("report.json");
        assertThat(rehearse("--playbook", TWO, "--against", "live", "--company", SHOP, "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out)).contains("\"EARLIER\":1");
        assertThat(rehearse("--playbook", TWO, "--against", ONE, "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out)).contains("\"EARLIER\":1");
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        String out = folder.resolve("report.json").toString();
        assertThat(rehearse("--out", out)).isEqualTo(2);
        assertThat(rehearse("--playbook", TWO, "--against", "live", "--out", out))
                .isEqualTo(2);
        assertThat(rehearse(
                        "--playbook", TWO, "--against", "../examples/playbooks/abandoned-basket.yaml", "--out", out))
                .isEqualTo(2);
        assertThat(rehearse("--playbook", TWO, "--threads", "0", "--out", out)).isEqualTo(2);
        assertThat(rehearse("--playbook", folder.resolve("none.yaml").toString(), "--out", out))
                .isEqualTo(1);
        Path faulty = Files.writeString(folder.resolve("faulty.yaml"), "id: x\n");
        assertThat(rehearse("--playbook", faulty.toString(), "--out", out)).isEqualTo(2);
        assertThat(Main.run("rehearse", "--playbook", TWO, "--over", "live:90d", "--out", out))
                .isEqualTo(2);
        assertThat(Files.exists(Path.of(out))).isFalse();
    }

    private int rehearse(String... more) throws IOException {
        Path events = folder.resolve("events.jsonl");
        Files.writeString(events, """
                {"type":"identify","userId":"u4","traits":{"email":"u@example.org"},"timestamp":"2026-01-05T09:00:00Z"}
                {"type":"track","userId":"u4","event":"ParcelScanMissed","properties":{"parcel":"P","scan":"1"},"timestamp":"2026-01-05T10:00:00Z"}
                {"type":"track","userId":"u4","event":"DeliveryDelayed","properties":{"parcel":"P","days":1},"timestamp":"2026-01-05T13:00:00Z"}
                """);
        String[] all = new String[more.length + 3];
        all[0] = "rehearse";
        all[1] = "--over";
        all[2] = events.toString();
        System.arraycopy(more, 0, all, 3, more.length);
        return Main.run(all);
    }
}
