package io.frontdesk.chat;

import io.frontdesk.chat.cli.FrontdeskCommand;

/** Where the program starts; everything else is a command. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        int code = FrontdeskCommand.run(args);
        System.exit(code);
    }
}
