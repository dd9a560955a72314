package dev.skein.server.listen;

import dev.skein.Codec;
import dev.skein.Event;
import dev.skein.host.Inbox;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An inbox that writes events to a file, one a line, and forces it before it acknowledges: it survives a kill. */
final class JournalInbox implements Inbox {
    private final FileChannel file;
    private final Set<String> known = new LinkedHashSet<>();

    JournalInbox(Path path) throws IOException {
        if (Files.exists(path)) {
            String text = Files.readString(path);
            // A line cut short by the kill was never acknowledged.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            Files.writeString(path, whole);
            whole.lines()
                    .forEach(line -> known.add(
                            Codec.event(line.getBytes(StandardCharsets.UTF_8)).id()));
        }
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public synchronized CompletionStage<List<Receipt>> append(List<Event> events) {
        StringBuilder lines = new StringBuilder();
        List<Receipt> receipts = new ArrayList<>();
        for (Event event : events) {
            boolean fresh = known.add(event.id());
            if (fresh) {
                lines.append(Codec.json(event)).append('\n');
            }
            receipts.add(new Receipt(event.id(), fresh ? Status.ACCEPTED : Status.DUPLICATE, ""));
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            return CompletableFuture.completedStage(receipts);
        } catch (IOException e) {
            return CompletableFuture.failedStage(new Unavailable("the journal", e));
        }
    }
}
