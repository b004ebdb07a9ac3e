package io.github.mubiao.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Work on all cores whose results come in the order of the tasks. */
final class OrderedWork {

    /** Nested tables are read by recursion; the threads have the stack that the main thread has. */
    private static final long STACK = 8L << 20;
    /** Results that may wait for an earlier one, each thread. */
    private static final int AHEAD = 4;

    private OrderedWork() {}

    /** Makes a result of a task; called from several threads. */
    interface Worker<T, R> {
        R work(T task) throws IOException;
    }

    /** Takes results in order, from the calling thread; returns false to stop. */
    interface Taker<R> {
        boolean take(R result) throws IOException;
    }

    /**
     * Works through the tasks. When it returns, no thread works any more.
     *
     * @param jobs how many threads
     * @param discard takes results that nobody takes any more, after a stop or a failure
     * @throws IOException what a worker or the taker throws first, by order of tasks
     */
    static <T, R> void run(Iterable<T> tasks, int jobs, Worker<T, R> worker, Taker<R> taker, Consumer<R> discard)
            throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs, task -> new Thread(null, task, "convert", STACK));
        AtomicBoolean stopped = new AtomicBoolean();
        Deque<Future<R>> ahead = new ArrayDeque<>();
        try {
            Iterator<T> left = tasks.iterator();
            boolean more = true;
            while (more && (left.hasNext() || !ahead.isEmpty())) {
                while (left.hasNext() && ahead.size() < jobs * AHEAD) {
                    T task = left.next();
                    ahead.add(threads.submit(() -> stopped.get() ? null : worker.work(task)));
                }
                more = taker.take(result(ahead.remove()));
            }
        } finally {
            stopped.set(true);
            ahead.forEach(waiting -> discard(waiting, discard));
            threads.shutdown();
        }
    }

    private static <R> void discard(Future<R> waiting, Consumer<R> discard) {
        try {
            R result = result(waiting);
            if (result != null) {
                discard.accept(result);
            }
        } catch (IOException | IllegalStateException e) {
            // The first failure is the one that is told.
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("Interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
