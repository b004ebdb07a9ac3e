package io.github.mubiao.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the documents into tasks by their bytes: a huge one has a task of its own, and many small ones
 * share one.
 */
final class Batches {

    /** What a document costs beside its bytes, as if it were so much longer. */
    static final long EACH = 64 << 10;

    /** The most that a task takes, unless one document is more. */
    static final long LARGEST = 32 << 20;

    /** Tasks for each core, so that none waits long for the last. */
    static final int PER_CORE = 4;

    private Batches() {}

    /**
     * The documents of each task, those with most to do first.
     *
     * @param cores how many tasks run at once
     */
    static List<List<Work>> of(List<Work> works, int cores) {
        long total = sum(works);
        long target = Math.min(LARGEST, Math.max(EACH, total / ((long) cores * PER_CORE)));
        List<List<Work>> batches = new ArrayList<>();
        List<Work> batch = new ArrayList<>();
        long weight = 0;
        for (Work work : works) {
            if (!batch.isEmpty() && weight + weight(work) > target) {
                batches.add(batch);
                batch = new ArrayList<>();
                weight = 0;
            }
            batch.add(work);
            weight += weight(work);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        batches.sort(Comparator.comparingLong(Batches::sum).reversed());
        return batches;
    }

    private static long weight(Work work) {
        return work.length() + EACH;
    }

    private static long sum(List<Work> batch) {
        return batch.stream().mapToLong(Batches::weight).sum();
    }
}
