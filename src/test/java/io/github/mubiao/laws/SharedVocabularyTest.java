package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Documents that are read at the same time share a vocabulary and nothing else. */
class SharedVocabularyTest {

    private static final int ROUNDS = 10;

    @Test
    void twoThreadsReadAsOne() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int seed = 0; seed < 2; seed++) {
                results.add(threads.submit(reader(seed)));
            }
            for (Future<List<String>> result : results) {
                assertEquals(List.of(), result.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns a reader of all goldens in an order of its own, which returns those that it reads otherwise. */
    private static Callable<List<String>> reader(int seed) {
        return () -> {
            List<String> others = new ArrayList<>();
            Random random = new Random(seed);
            for (int round = 0; round < ROUNDS; round++) {
                List<Golden> goldens = new ArrayList<>(Golden.all());
                Collections.shuffle(goldens, random);
                for (Golden golden : goldens) {
                    if (!Reading.of(golden.blocks()).equals(golden.alone())) {
                        others.add(golden.name());
                    }
                }
            }
            return others;
        };
    }
}
