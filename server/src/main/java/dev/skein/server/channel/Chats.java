package dev.skein.server.channel;

import dev.skein.Company;
import dev.skein.Key;
import dev.skein.View;
import dev.skein.host.Host;
import dev.skein.server.listen.Reads;
import dev.skein.server.security.Seal;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import java.lang.System.Logger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All open chats: who follows which customer, and how many one address may hold. */
public final class Chats implements AutoCloseable {
    /** Chats open at once; one more is told to come back. */
    static final int OPEN_MAX = 20_000;

    /** Chats open at once from one address. */
    static final int OPEN_PER_ADDRESS_MAX = 100;

    /** Messages in any minute from one address. */
    static final int MESSAGES_PER_ADDRESS_AND_MINUTE = 600;

    /** Seconds between two signs of life: less than what the server takes for an idle connection. */
    private static final int PING_SECONDS = 15;

    private static final int THREADS = 4;
    private static final List<String> WAKING = List.of("message", "conversation", "survey", Host.ALIAS);
    private static final Logger LOG = System.getLogger(Chats.class.getName());

    private final Host host;
    private final Reads reads;
    private final Seal seal;
    private final InstantSource clock;
    private final Supplier<Company> company;
    private final ExecutorService threads;
    private final ScheduledExecutorService pinging;
    private final AutoCloseable subscription;
    private final Map<Key, Set<Chat>> following = new ConcurrentHashMap<>();
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();
    private final Set<Chat> open = ConcurrentHashMap.newKeySet();

    private record Address(int open, Pace pace) {}

    /**
     * Begins to follow what is committed.
     *
     * @param reads makes of each message what it says, before it is appended
     * @param company whose chat it is, asked at each welcome
     */
    public Chats(Host host, Reads reads, Seal seal, InstantSource clock, Supplier<Company> company) {
        this.host = host;
        this.reads = reads;
        this.seal = seal;
        this.clock = clock;
        this.company = company;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "skein-chat");
            thread.setDaemon(true);
            return thread;
        });
        this.pinging = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "skein-chat-ping");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused =
                pinging.scheduleAtFixedRate(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
        this.subscription = host.subscribe(this::committed);
    }

    private void committed(View view) {
        if (view.key().kind() == Key.Kind.CUSTOMER && WAKING.contains(view.kind())) {
            following.getOrDefault(view.key(), Set.of()).forEach(Chat::wake);
            if (view.kind().equals(Host.ALIAS)) {
                following.getOrDefault(Key.parse(view.id()), Set.of()).forEach(Chat::wake);
            }
        }
    }

    /** Whether one more chat from the address finds room; if so it must be opened or {@link #leave} be called. */
    boolean enter(String address) {
        Address now = addresses.compute(
                address,
                (any, known) -> known == null
                        ? new Address(1, new Pace(MESSAGES_PER_ADDRESS_AND_MINUTE))
                        : new Address(known.open() + 1, known.pace()));
        if (now.open() <= OPEN_PER_ADDRESS_MAX && open.size() < OPEN_MAX) {
            return true;
        }
        leave(address);
        return false;
    }

    void leave(String address) {
        addresses.computeIfPresent(
                address,
                (any, known) -> known.open() <= 1 && known.pace().isIdle(now())
                        ? null
                        : new Address(known.open() - 1, known.pace()));
    }

    /** Serves a connection that {@link #enter} let in. {@code key} is the write key's name. */
    void open(ServerWebSocket socket, HttpConnection connection, String key, String address) {
        Wire wire = new Wire(socket, connection);
        Pace pace = addresses
                .getOrDefault(address, new Address(1, new Pace(MESSAGES_PER_ADDRESS_AND_MINUTE)))
                .pace();
        Chat chat = new Chat(this, wire, key, pace);
        open.add(chat);
        wire.whenClosed(() -> {
            open.remove(chat);
            leave(address);
            chat.gone();
        });
        socket.textMessageHandler(chat::take);
        socket.binaryMessageHandler(bytes -> wire.close(Wire.POLICY, "text only"));
    }

    /** Asks every connection whether somebody is there. */
    void ping() {
        open.forEach(chat -> chat.wire().ping());
        Instant now = now();
        addresses
                .values()
                .removeIf(address -> address.open() == 0 && address.pace().isIdle(now));
    }

    void follow(Key key, Chat chat) {
        following.compute(key, (any, chats) -> {
            Set<Chat> all = chats == null ? ConcurrentHashMap.newKeySet() : chats;
            all.add(chat);
            return all;
        });
    }

    void unfollow(Key key, Chat chat) {
        following.computeIfPresent(key, (any, chats) -> {
            chats.remove(chat);
            return chats.isEmpty() ? null : chats;
        });
    }

    Host host() {
        return host;
    }

    Reads reads() {
        return reads;
    }

    Seal seal() {
        return seal;
    }

    Company company() {
        return company.get();
    }

    Instant now() {
        return clock.instant();
    }

    Executor threads() {
        return threads;
    }

    /** Sends everybody away, to come back in a moment (1001). */
    @Override
    public void close() {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.log(Logger.Level.WARNING, "the host would not let go of a listener", e);
        }
        open.forEach(chat -> chat.wire().close(Wire.GOING_AWAY, "the server ends"));
        pinging.shutdownNow();
        threads.shutdown();
    }
}
