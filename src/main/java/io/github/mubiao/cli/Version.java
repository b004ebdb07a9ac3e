package io.github.mubiao.cli;

import picocli.CommandLine;

/** The program's version, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {

    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"mubiao " + number()};
    }
}
