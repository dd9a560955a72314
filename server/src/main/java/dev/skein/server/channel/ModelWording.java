package dev.skein.server.channel;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.skein.Action;
import java.lang.System.Logger;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Words the assistant's answers by a model behind the chat interface that OpenAI made common. The model sees the draft and
 * nothing else: no customer's words, no profile. What it answers is sent only when it is a faithful rewording; after
 * {@link #PATIENCE}, at any failure, or when too many ask at once, the draft goes as it is.
 */
public final class ModelWording implements Wording, AutoCloseable {
    /** How long a customer's answer may wait for better words. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int THREADS = 4;
    private static final int WAITING_MAX = 32;
    private static final String TASK =
            "You edit short messages of a customer service. Reword the message in a warm, plain and "
                    + "natural way, in the same language. Keep every fact, number, name, link and quoted word exactly. Add "
                    + "nothing, promise nothing, leave nothing out. Answer with the reworded message only.";
    private static final Logger LOG = System.getLogger(ModelWording.class.getName());

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
        this(url, name, key, PATIENCE);
    }

    ModelWording(String url, String name, String key, Duration patience) {
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

    private Worded ask(String draft) {
        try {
            String words = model.chat(ChatRequest.builder()
                            .messages(SystemMessage.from(TASK), UserMessage.from(draft))
                            .build())
                    .aiMessage()
                    .text();
            if (words != null && Rewording.isFaithful(draft, words.strip())) {
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
