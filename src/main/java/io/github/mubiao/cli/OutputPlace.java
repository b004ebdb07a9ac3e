package io.github.mubiao.cli;

import io.github.mubiao.pipeline.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Keeps results from being written over what they are made from. */
final class OutputPlace {

    private OutputPlace() {}

    /**
     * Wrong usage where a file for results is one of the inputs.
     *
     * @param output the file; {@code null} for standard output
     */
    static void check(Path output, List<Inputs.Input> inputs, CommandSpec spec) throws IOException {
        if (output == null || !Files.exists(output)) {
            return;
        }
        for (Inputs.Input input : inputs) {
            if (Files.exists(input.file()) && Files.isSameFile(output, input.file())) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "-o " + output + " is an input; it would be overwritten");
            }
        }
    }
}
