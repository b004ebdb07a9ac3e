package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that one document may take, and who has the last word on it: the thread that works, by
 * {@link #finish}, or the one that waits, by {@link #abandon}. Only one of both succeeds, so that a
 * document that was given up never puts anything into place afterwards.
 */
final class TimeAllowance {

    private enum State {
        OPEN,
        FINISHED,
        ABANDONED
    }

    private final Duration limit;
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    /** Slots of {@link DocumentConversion.Slots} that are held for the document; what takes the number gives them back. */
    private final AtomicInteger seats = new AtomicInteger();

    private volatile long started;
    private volatile boolean running;

    /**
     * An allowance whose time does not run yet.
     *
     * @param limit how long the document may take; {@code null} for as long as it needs
     */
    TimeAllowance(Duration limit) {
        this.limit = limit;
    }

    /** The time runs from now, by a clock that nobody sets. */
    void begin() {
        started = System.nanoTime();
        running = true;
    }

    /** The time does not run until it begins again: what is waited for is another document. */
    void pause() {
        running = false;
    }

    /** Whether the time is over. */
    boolean isOver() {
        return limit != null && running && System.nanoTime() - started > limit.toNanos();
    }

    /**
     * Ends the work where its time is over.
     *
     * @throws TimeOverException if it is
     */
    void check() throws TimeOverException {
        if (state.get() == State.ABANDONED || isOver()) {
            throw new TimeOverException(this);
        }
    }

    /** The work is done, and its result counts; false where it was given up before. */
    boolean finish() {
        return state.compareAndSet(State.OPEN, State.FINISHED) || state.get() == State.FINISHED;
    }

    /** The work is given up, and what it makes counts no more; false where it was done before. */
    boolean abandon() {
        return state.compareAndSet(State.OPEN, State.ABANDONED);
    }

    /** Why a document whose time is over was not read. */
    Message late() {
        return Message.of("timeout", limit.toSeconds() + " s");
    }

    void hold(int number) {
        seats.addAndGet(number);
    }

    /** How many seats are to be given back by the caller. */
    int release() {
        return seats.getAndSet(0);
    }
}
