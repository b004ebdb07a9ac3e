package io.github.mubiao.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** The program's version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The version, and what tells a build from another of the same version. */
    static String build() {
        try {
            Path jar = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar)
                    ? number() + "+" + Files.size(jar) + "."
                            + Files.getLastModifiedTime(jar).toMillis()
                    : number();
        } catch (IOException | URISyntaxException e) {
            return number();
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"mubiao " + number()};
    }
}
