package dev.skein;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An id is what its parts make it, today and in ten years. */
class IdsTest {
    @Test
    void anIdIsTheHashOfItsPartsEachAfterItsLength() throws Exception {
        for (String[] parts :
                new String[][] {{}, {""}, {"a", "bc"}, {"ab", "c"}, {"Grüße, 家具 🪑", "x".repeat(70_000)}}) {
            assertThat(Ids.derive(parts)).isEqualTo(byHand(parts)).isEqualTo(Ids.derive(parts));
        }
        assertThat(Ids.derive("a", "bc")).isNotEqualTo(Ids.derive("ab", "c"));
    }

    @Test
    void theDiceFallBetweenNoughtAndOne() {
        double sum = 0;
        for (int i = 0; i < 1_000; i++) {
            double fraction = Ids.fraction("dice", String.valueOf(i));
            assertThat(fraction).isBetween(0.0, Math.nextDown(1.0));
            sum += fraction;
        }
        assertThat(sum / 1_000).as("the mean, within 4 standard errors").isBetween(0.463, 0.537);
    }

    private static String byHand(String... parts) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        hash[6] = (byte) ((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = (high << 8) | (hash[i] & 0xff);
            low = (low << 8) | (hash[i + 8] & 0xff);
        }
        return new UUID(high, low).toString();
    }
}
