package dev.skein.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeepTierTest {
    @Test
    void whereNativeCodeIsMissingTheTablesReadOnAndTheStatusSaysWhy() throws IOException {
        AtomicInteger tried = new AtomicInteger();
        Understander understander = new Understander(Optional.of(ServiceMessagesTest.NEEDS), List.of(), vocabulary -> {
            tried.incrementAndGet();
            throw new UnsatisfiedLinkError("no onnxruntime for this machine");
        });
        assertThat(understander.status().isReady()).isFalse();
        List<String> texts = List.of("Hmm, about that lamp.", "Where is my order?", "");
        assertThat(understander.read(texts, Depth.AUTO)).isEqualTo(understander.read(texts, Depth.FAST));
        assertThat(understander.warm().isReady()).isFalse();
        assertThat(understander.status().says()).contains("no onnxruntime for this machine");
        assertThat(understander.describe().get("deep")).contains("no onnxruntime");
        assertThat(tried).hasValue(1);
    }
}
