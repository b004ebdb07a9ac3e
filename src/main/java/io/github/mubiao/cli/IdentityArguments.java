package io.github.mubiao.cli;

import io.github.mubiao.identity.GivenIdentity;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.pipeline.Pipeline;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the user says of documents that do not say it; the commands that need to know share these options. */
final class IdentityArguments {

    @Option(names = "--year", paramLabel = "YEAR", description = "The budget year of documents that do not say theirs.")
    private Integer year;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region, code of six digits or name, of documents that do not say theirs.")
    private String region;

    @Option(
            names = "--department",
            paramLabel = "DEPARTMENT",
            description = "The department, code, name or both (323教育局), of documents that do not say theirs.")
    private String department;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The same pipeline, which knows them. */
    Pipeline given(Pipeline pipeline) {
        if (year == null && region == null && department == null) {
            return pipeline;
        }
        try {
            return pipeline.given(new GivenIdentity(
                    year, GivenIdentity.organisation(region), GivenIdentity.organisation(department)));
        } catch (InvalidArgumentException e) {
            throw CommandLines.wrong(command, e);
        }
    }
}
