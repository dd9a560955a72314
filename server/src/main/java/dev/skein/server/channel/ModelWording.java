package dev.skein.server.channel;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.skein.Action;
import dev.skein.act.assist.Retoned;
import dev.skein.act.assist.Rewording;
import dev.skein.act.assist.Tone;
import dev.skein.server.Retones;
import java.lang.System.Logger;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Words the assistant's answers by a model behind the chat interface that OpenAI made common. The model sees the draft and
 * nothing else: no customer's words, no profile. What it answers is sent only when it is a faithful rewording; after
 * {@link #PATIENCE}, at any failure, or when too many ask at once, the draft goes as it is.
 */
public final class ModelWording implements Wording, Retones, AutoCloseable {
    /** How long a customer's answer may wait for better words. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int THREADS = 4;
    private static final int WAITING_MAX = 32;
    private static final String TASK =
            "You edit short messages of a customer service. Reword the message in a warm, plain and "
                    + "natural way, in the same language. Keep every fact, number, name, link and quoted word exactly. Add "
                    + "nothing, promise nothing, leave nothing out. Answer with the reworded message only.";
    private static final String EXACTLY =
            ", in the same language. Keep every fact, number, name, link, promise and quoted "
                    + "word exactly. Add nothing, promise nothing. Answer with the reworded message only.";
    private static final String WARMER =
            "You edit short messages of a customer service. Say the message more warmly and kindly" + EXACTLY;
    private static final String SHORTER =
            "You edit short messages of a customer service. Say the message in fewer words" + EXACTLY;
    private static final Logger LOG = System.getLogger(ModelWording.class.getName());

    /** Says what speaks against a model's words for a draft; nothing when they say the same. */
    interface Guard {
        /** The facts, the words, and what is promised. */
        Guard FACTS = (tone, draft, words) -> {
            String against = tone.filter(t -> t == Tone.SHORTER).isPresent()
                    ? Rewording.againstShorter(draft, words)
                    : Rewording.against(draft, words);
            return against.isEmpty() && !Promised.agree(draft, words) ? "it promises something else" : against;
        };

        String against(Optional<Tone> tone, String draft, String words);
    }

    private final Guard guard;
    private final String name;
    private final ChatModel model;
    private final Duration patience;
    private final ThreadPoolExecutor workers;

    /**
     * Wires the model.
     *
     * @param url of the interface, up to and with {@code /v1}
     * @param name of the model
     * @param key sent as the bearer token
     */
    public ModelWording(String url, String name, String key) {
        this(url, name, key, PATIENCE, Guard.FACTS);
    }

    ModelWording(String url, String name, String key, Duration patience, Guard guard) {
        this.guard = guard;
        this.name = name;
        this.patience = patience;
        // No redirects: the key goes to the configured address and nowhere else.
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(JdkHttpClient.builder()
                        .httpClientBuilder(HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)))
                .baseUrl(url)
                .modelName(name)
                .apiKey(key)
                .timeout(patience)
                .maxRetries(0)
                .build();
        this.workers = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_MAX), work -> {
                    Thread thread = new Thread(work, "skein-wording");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public CompletionStage<Worded> word(Action.Send draft) {
        CompletableFuture<Worded> words = new CompletableFuture<>();
        try {
            Future<?> asked = workers.submit(() -> words.complete(ask(draft.text())));
            // A body that never ends is no timeout to the client: whoever waited long enough lets go of it here.
            return words.completeOnTimeout(Worded.asIs(draft.text()), patience.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((done, failed) -> asked.cancel(true));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedStage(Worded.asIs(draft.text()));
        }
    }

    /** Asked within the same patience; what the model says is held against the words, and refused where it says more. */
    @Override
    public Retoned by(Tone tone, String words, String asked) {
        Retoned plain = Retones.RULES.by(tone, words, asked);
        String task = tone == Tone.WARMER ? WARMER : SHORTER;
        CompletableFuture<Optional<String>> found = new CompletableFuture<>();
        try {
            Future<?> unused = workers.submit(() -> found.complete(words(task, words)));
            Optional<String> said = found.completeOnTimeout(
                            Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((done, failed) -> unused.cancel(true))
                    .join();
            if (said.isEmpty()) {
                return new Retoned(plain.text(), "", name + " gave no words in time; these are by our own rules");
            }
            String against = guard.against(Optional.of(tone), words, said.get());
            return against.isEmpty()
                    ? new Retoned(said.get(), name, "")
                    : new Retoned(
                            plain.text(),
                            "",
                            "the words of " + name + " were refused: " + against + "; these are by our own rules");
        } catch (RejectedExecutionException e) {
            return new Retoned(plain.text(), "", name + " is busy; these words are by our own rules");
        }
    }

    private Optional<String> words(String task, String draft) {
        try {
            return Optional.ofNullable(said(task, draft)).map(String::strip).filter(words -> !words.isEmpty());
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "the wording model failed: " + e.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable String said(String task, String draft) {
        return model.chat(ChatRequest.builder()
                        .messages(SystemMessage.from(task), UserMessage.from(draft))
                        .build())
                .aiMessage()
                .text();
    }

    private Worded ask(String draft) {
        try {
            String words = said(TASK, draft);
            if (words != null
                    && guard.against(Optional.empty(), draft, words.strip()).isEmpty()) {
                return new Worded(words.strip(), name);
            }
            LOG.log(Logger.Level.DEBUG, "the model''s words were no faithful rewording");
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "the wording model failed, the draft goes as it is: " + e.getMessage());
        }
        return Worded.asIs(draft);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
