package io.frontdesk.chat.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the jar's manifest. */
final class FrontdeskVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"frontdesk " + current()};
    }

    static String current() {
        String version = FrontdeskVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
