package io.github.mubiao.pipeline;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/**
 * Documents are converted side by side, one in each seat; one that ran out of memory is tried once more
 * with all seats, so that it neither takes the memory of others nor lacks what they hold.
 */
final class Seats {

    private final Semaphore free;
    private final int all;

    Seats(int all) {
        this.all = all;
        // In order of asking: one that waits for all seats is not to wait for ever.
        this.free = new Semaphore(all, true);
    }

    /** Takes a seat, and lets the document's time begin. */
    void take(Allowance allowance) throws InterruptedIOException {
        take(1, allowance);
    }

    /** Takes all seats, and lets the document's time begin once more. */
    void takeAll(Allowance allowance) throws InterruptedIOException {
        take(all, allowance);
    }

    private void take(int number, Allowance allowance) throws InterruptedIOException {
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
    void leave(Allowance allowance) {
        free.release(allowance.release());
    }
}
