package io.github.mubiao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work goes on past a task that hangs, and what that one makes in the end counts no more. */
@Timeout(60)
class OrderedWorkTest {

    private static final List<Integer> TASKS = IntStream.range(0, 40).boxed().toList();
    /** More than there are threads, the first among them. */
    private static final Set<Integer> HANGING = Set.of(0, 1, 2, 17, 39);

    @Test
    void pastTasksThatHang() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch discarded = new CountDownLatch(HANGING.size());
        Set<String> thrownAway = new ConcurrentSkipListSet<>();
        List<String> taken = new ArrayList<>();
        OrderedWork.run(
                TASKS,
                2,
                Duration.ofMillis(50),
                new OrderedWork.Worker<Integer, String>() {
                    @Override
                    public String work(Integer task, TimeAllowance allowance) {
                        allowance.begin();
                        if (HANGING.contains(task)) {
                            await(release);
                            assertFalse(allowance.finish(), "it was given up");
                            assertThrows(TimeOverException.class, allowance::check);
                            return "too late " + task;
                        }
                        return "done " + task;
                    }

                    @Override
                    public String late(Integer task, TimeAllowance allowance) {
                        return "late " + task;
                    }

                    @Override
                    public void discard(String result) {
                        thrownAway.add(result);
                        discarded.countDown();
                    }
                },
                taken::add);
        assertEquals(
                TASKS.stream()
                        .map(task -> (HANGING.contains(task) ? "late " : "done ") + task)
                        .toList(),
                taken);
        release.countDown();
        assertTrue(discarded.await(30, TimeUnit.SECONDS), "not all were thrown away: " + thrownAway);
        assertTrue(thrownAway.stream().allMatch(result -> result.startsWith("too late ")), thrownAway.toString());
    }

    /** A document that waits for another's seat does not lose time, and is not given up. */
    @Test
    void waitingForASeatTakesNoTime() throws IOException {
        TimeAllowance allowance = new TimeAllowance(Duration.ofNanos(1));
        DocumentConversion.Slots seats = new DocumentConversion.Slots(1);
        allowance.begin();
        assertTrue(allowance.isOver());
        allowance.pause();
        assertFalse(allowance.isOver());
        seats.take(allowance);
        seats.leave(allowance);
        seats.leave(allowance);
        TimeAllowance alone = new TimeAllowance(null);
        seats.takeAll(alone);
        alone.check();
        assertEquals(1, alone.release());
    }

    @Test
    void onlyOneHasTheLastWord() {
        TimeAllowance finished = new TimeAllowance(Duration.ofDays(1));
        assertTrue(finished.finish());
        assertTrue(finished.finish());
        assertFalse(finished.abandon());
        TimeAllowance abandoned = new TimeAllowance(Duration.ofDays(1));
        assertTrue(abandoned.abandon());
        assertFalse(abandoned.finish());
        assertThrows(TimeOverException.class, abandoned::check);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
