package th.prmind.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Shares numbered pieces of work between two threads, the caller's being one of them. */
final class TwoThreads {

    private TwoThreads() {}

    /** Does one piece of work; each thread has a worker of its own. */
    interface Worker {
        void work(int piece);
    }

    /** Does every piece from 0 up to {@code pieces}; ends when all are done, with the first failure if there was one. */
    static void share(int pieces, Supplier<Worker> workers) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            Worker worker = workers.get();
            for (int piece = next.getAndIncrement();
                    piece < pieces && failure.get() == null;
                    piece = next.getAndIncrement()) {
                try {
                    worker.work(piece);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        Thread other = Thread.ofPlatform().name("trace").daemon().start(loop);
        loop.run();
        boolean interrupted = false;
        while (true) {
            try {
                other.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
