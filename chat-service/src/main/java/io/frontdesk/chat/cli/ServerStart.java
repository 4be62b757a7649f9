package io.frontdesk.chat.cli;

import io.frontdesk.chat.Application;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.Distribution;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;

import java.util.Map;

/**
 * How the server starts in this process.
 *
 * @param port 0 takes any that is free
 * @param train whether models are fine-tuned in the background where there are none
 */
record ServerStart(String host, int port, boolean train) {
    /** Starts on {@code folder}, which must hold its pack; returns once it listens. */
    ApplicationContext on(DataFolder folder) {
        return Micronaut.build(new String[0])
                .mainClass(Application.class)
                .banner(false)
                .properties(Map.of(
                        "micronaut.server.port",
                        port == 0 ? -1 : port,
                        "micronaut.server.host",
                        host,
                        "frontdesk.home",
                        Distribution.current().home().toString(),
                        "frontdesk.data",
                        folder.root().toString(),
                        "frontdesk.pack",
                        folder.pack().toString(),
                        "frontdesk.train",
                        train))
                .start();
    }
}
