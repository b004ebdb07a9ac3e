package io.github.mubiao.options;

import io.github.mubiao.identity.GivenIdentity;
import picocli.CommandLine.Option;

/** What the user says of documents that do not say it. */
public final class IdentityOptions {

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

    /**
     * Returns what is given.
     *
     * @throws io.github.mubiao.model.InvalidArgumentException if the year is not of this century
     */
    public GivenIdentity given() {
        return new GivenIdentity(year, GivenIdentity.organisation(region), GivenIdentity.organisation(department));
    }
}
