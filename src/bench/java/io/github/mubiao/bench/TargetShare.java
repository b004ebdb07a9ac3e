package io.github.mubiao.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.Mubiao;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetText;
import io.github.mubiao.write.Writers;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures on one core, side by side in one run, how fast documents are converted to JSON and how much
 * of that time is spent on reading targets.
 */
final class TargetShare {

    private static final int ROUNDS = 7;
    private static final int CONVERSIONS = 60;
    private static final List<Path> SAMPLES = List.of(
            Path.of("samples/haibin-education-2022.docx"),
            Path.of("samples/haibin-education-2023.docx"),
            Path.of("samples/qinghe-water-2023.docx"));

    private TargetShare() {}

    /** Runs all rounds and prints the best one of each measurement. */
    static void print(java.io.PrintStream out) throws Exception {
        List<TargetText> targets = targets();
        Pipeline pipeline = new Pipeline(ReadOptions.defaults());
        double bestConversion = Double.MAX_VALUE;
        double bestReading = Double.MAX_VALUE;
        long read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < CONVERSIONS; i++) {
                convert(pipeline, SAMPLES.get(i % SAMPLES.size()));
            }
            bestConversion = Math.min(bestConversion, (System.nanoTime() - start) / 1e9 / CONVERSIONS);
            start = System.nanoTime();
            for (int i = 0; i < CONVERSIONS / SAMPLES.size(); i++) {
                for (TargetText target : targets) {
                    read += TargetParser.parse(target).tokens().size();
                }
            }
            double passes = (double) CONVERSIONS / SAMPLES.size();
            bestReading = Math.min(bestReading, (System.nanoTime() - start) / 1e9 / passes / targets.size());
        }
        double share = bestReading * targets.size() / (bestConversion * SAMPLES.size());
        out.printf(
                java.util.Locale.ROOT,
                "documents converted per second: %.0f%ntargets read per second: %.0f%nshare of conversion: %.3f%n"
                        + "(%d targets in %d documents, best of %d rounds; %d tokens)%n",
                1 / bestConversion,
                1 / bestReading,
                share,
                targets.size(),
                SAMPLES.size(),
                ROUNDS,
                read);
    }

    private static void convert(Pipeline pipeline, Path file) throws Exception {
        try (JsonGenerator json = Writers.pretty(OutputStream.nullOutputStream())) {
            pipeline.read(file, "x", Writers.json(json));
        }
    }

    private static List<TargetText> targets() throws Exception {
        List<TargetText> targets = new ArrayList<>();
        for (Path sample : SAMPLES) {
            for (Project project : Mubiao.read(sample).projects()) {
                for (Indicator indicator : project.indicators()) {
                    targets.add(new TargetText(indicator.value(), null, null, indicator.level3(), null, 2022));
                }
            }
        }
        return targets;
    }
}
