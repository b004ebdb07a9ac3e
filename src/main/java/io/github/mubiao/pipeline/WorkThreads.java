package io.github.mubiao.pipeline;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** So many threads, and one more for each whose work was given up while it goes on. */
final class WorkThreads {

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
