package io.github.mubiao.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on all cores whose results come in the order of the tasks. A task whose time is over is given
 * up: another thread takes the place of the one that works on it, and what that one makes in the end is
 * discarded.
 */
final class OrderedWork<T, R> {

    /** Results that may wait for an earlier one, each thread. */
    private static final int AHEAD = 4;
    /** How often, in milliseconds, to look for tasks whose time is over. */
    private static final long LOOK = 100;

    private final int jobs;
    private final Duration limit;
    private final Worker<T, R> worker;
    private final WorkThreads threads;
    private final Deque<Job> ahead = new ArrayDeque<>();
    private volatile boolean stopped;

    private OrderedWork(int jobs, Duration limit, Worker<T, R> worker) {
        this.jobs = jobs;
        this.limit = limit;
        this.worker = worker;
        this.threads = new WorkThreads(jobs);
    }

    /** Makes results of tasks; called from several threads. */
    interface Worker<T, R> {

        /** Makes the result of a task. It may let the allowance's time begin, and finish it. */
        R work(T task, TimeAllowance allowance) throws IOException;

        /** The result of a task that was given up because its time was over. */
        default R late(T task, TimeAllowance allowance) throws IOException {
            throw new IllegalStateException("Nothing gives up " + task);
        }

        /** Takes a result that nobody takes any more, after a stop or a failure. */
        default void discard(R result) {
            // Most results are only memory.
        }
    }

    /** Takes results in order, from the calling thread; returns false to stop. */
    interface Taker<R> {
        boolean take(R result) throws IOException;
    }

    /** Works through the tasks, each of which may take as long as it needs. */
    static <T, R> void run(Iterable<T> tasks, int jobs, Worker<T, R> worker, Taker<R> taker) throws IOException {
        run(tasks, jobs, null, worker, taker);
    }

    /**
     * Works through the tasks. When it returns, no thread works any more but on tasks that were given
     * up.
     *
     * @param jobs how many threads
     * @param limit how long a task may take once its time has begun; {@code null} for no limit
     * @throws IOException what a worker or the taker throws first, by order of tasks
     */
    static <T, R> void run(Iterable<T> tasks, int jobs, Duration limit, Worker<T, R> worker, Taker<R> taker)
            throws IOException {
        new OrderedWork<>(jobs, limit, worker).run(tasks.iterator(), taker);
    }

    /** A task on its way. */
    private final class Job implements Runnable {

        private final T task;
        private final TimeAllowance allowance = new TimeAllowance(limit);
        private final CompletableFuture<R> result = new CompletableFuture<>();

        Job(T task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                R made = stopped ? null : worker.work(task, allowance);
                if (allowance.finish()) {
                    result.complete(made);
                } else if (made != null) {
                    worker.discard(made);
                }
            } catch (Throwable e) {
                // Also an error: it is the caller's, who waits.
                if (allowance.finish()) {
                    result.completeExceptionally(e);
                }
            }
        }

        void giveUpIfLate() {
            if (allowance.isOver() && allowance.abandon()) {
                threads.replaceOne();
                try {
                    result.complete(worker.late(task, allowance));
                } catch (IOException | RuntimeException e) {
                    result.completeExceptionally(e);
                }
            }
        }
    }

    private void run(Iterator<T> left, Taker<R> taker) throws IOException {
        try {
            boolean more = true;
            while (more && (left.hasNext() || !ahead.isEmpty())) {
                while (left.hasNext() && ahead.size() < jobs * AHEAD) {
                    Job job = new Job(left.next());
                    ahead.add(job);
                    threads.execute(job);
                }
                R result = result(ahead.element());
                ahead.remove();
                more = taker.take(result);
            }
        } finally {
            stopped = true;
            while (!ahead.isEmpty()) {
                discard(ahead.element());
                ahead.remove();
            }
            threads.shutdown();
        }
    }

    private void discard(Job waiting) {
        try {
            R result = result(waiting);
            if (result != null) {
                worker.discard(result);
            }
        } catch (IOException | RuntimeException e) {
            // The first failure is the one that is told.
        }
    }

    private R result(Job job) throws IOException {
        while (true) {
            try {
                return limit == null ? job.result.get() : job.result.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Those behind it too: it may wait for a seat that one of them holds.
                ahead.forEach(Job::giveUpIfLate);
            } catch (OutOfMemoryError e) {
                // A task has taken all memory, and gives it back when it fails.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof RuntimeException defect) {
                    throw defect;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** So many threads, and one more for each whose work was given up while it goes on. */
    private static final class WorkThreads {

        /** Nested tables are read by recursion; the threads have the stack that the main thread has. */
        private static final long STACK = 8L << 20;

        private final ThreadPoolExecutor threads;

        WorkThreads(int number) {
            threads = new ThreadPoolExecutor(
                    number, Integer.MAX_VALUE, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WorkThreads::thread);
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(null, task, "convert", STACK);
            // One that never ends does not keep the program from ending.
            thread.setDaemon(true);
            return thread;
        }

        void execute(Runnable task) {
            threads.execute(task);
        }

        /** One of the threads is lost to work that was given up. */
        void replaceOne() {
            threads.setCorePoolSize(threads.getCorePoolSize() + 1);
        }

        /** No more work comes. */
        void shutdown() {
            threads.shutdown();
        }
    }
}
