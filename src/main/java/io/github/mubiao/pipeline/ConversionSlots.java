package io.github.mubiao.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Documents are converted side by side, one in each slot; one that ran out of memory is tried once more
 * with all slots, so that it neither takes the memory of others nor lacks what they hold.
 */
final class ConversionSlots {

    private static final long LONGEST_WAIT = 30;

    private final Semaphore free;
    private final int all;

    ConversionSlots(int all) {
        this.all = all;
        // In order of asking: one that waits for all seats is not to wait for ever.
        this.free = new Semaphore(all, true);
    }

    /** Takes a seat, and lets the document's time begin. */
    void take(TimeAllowance allowance) throws InterruptedIOException {
        take(1, allowance);
    }

    /** Takes all seats, and lets the document's time begin once more. */
    void takeAll(TimeAllowance allowance) throws InterruptedIOException {
        take(all, allowance);
    }

    private void take(int number, TimeAllowance allowance) throws InterruptedIOException {
        allowance.pause();
        try {
            free.acquire(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
        allowance.hold(number);
        allowance.begin();
    }

    /** Gives back what is held for a document; may be called by any thread and more than once. */
    void leave(TimeAllowance allowance) {
        free.release(allowance.release());
    }

    /** Something to do between documents. */
    interface Step {
        void run() throws IOException;
    }

    /**
     * Does something that may be done twice; where a document beside it has taken all memory, once more
     * when that one has given it back.
     */
    void retried(Step step) throws IOException {
        try {
            step.run();
        } catch (OutOfMemoryError e) {
            boolean alone = waitForAll();
            try {
                step.run();
            } finally {
                free.release(alone ? all : 0);
            }
        }
    }

    /** Not for ever: whoever waits here is the one that gives up documents that hang. */
    private boolean waitForAll() throws InterruptedIOException {
        try {
            return free.tryAcquire(all, LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }
}
