package dev.skein.server.listen;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** A file that takes only so many bytes; the write past them fails, and with it what is piped in. */
final class LimitedFile implements WriteStream<Buffer> {
    private final AsyncFile file;
    private final long most;
    private long length;

    LimitedFile(AsyncFile file, long most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public Future<Void> write(Buffer bytes) {
        length += bytes.length();
        return length > most ? Future.failedFuture("more than " + most + " bytes") : file.write(bytes);
    }

    @Override
    public void write(Buffer bytes, Handler<AsyncResult<Void>> then) {
        write(bytes).onComplete(then);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> then) {
        file.end(then);
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int size) {
        file.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return file.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> then) {
        file.drainHandler(then);
        return this;
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> then) {
        file.exceptionHandler(then);
        return this;
    }
}
