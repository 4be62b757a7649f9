package io.frontdesk.chat.cli;

import io.frontdesk.chat.Application;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.Distribution;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.util.HashMap;
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
        ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .properties(properties(folder))
                .start();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(context::stop));
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    private Map<String, Object> properties(DataFolder folder) {
        Map<String, Object> properties = new HashMap<>(OfflineServer.store(folder));
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        properties.put("micronaut.server.host", host);
        properties.put("frontdesk.home", Distribution.current().home().toString());
        properties.put("frontdesk.train", train);
        return properties;
    }
}
