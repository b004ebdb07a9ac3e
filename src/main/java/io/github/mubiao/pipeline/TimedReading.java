package io.github.mubiao.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Reads on a thread of its own, which is left to itself once the time is over: it may hang for ever. */
final class TimedReading implements OrderedWork.Worker<TimedReading.Reading, Boolean> {

    private TimedReading() {}

    /** Reads a document in the time that it may take. */
    interface Reading {
        void read(TimeAllowance allowance) throws IOException;
    }

    /**
     * Reads. What is read into must be of no use to anybody where this throws: it may still be written to.
     *
     * @param limit how long this may take; {@code null} for as long as it needs, on the calling thread
     * @throws TimeOverException if the time is over, with what is told of the document
     * @throws IOException if reading fails
     */
    static void run(Duration limit, Reading reading) throws IOException {
        if (limit == null) {
            reading.read(new TimeAllowance(null));
        } else {
            OrderedWork.run(List.of(reading), 1, limit, new TimedReading(), done -> done);
        }
    }

    @Override
    public Boolean work(Reading reading, TimeAllowance allowance) throws IOException {
        allowance.begin();
        reading.read(allowance);
        return true;
    }

    @Override
    public Boolean late(Reading reading, TimeAllowance allowance) throws IOException {
        throw new TimeOverException(allowance);
    }
}
