package io.frontdesk.chat.cli;

import io.frontdesk.chat.Application;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.standin.StandInShop;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the server starts in this process.
 *
 * @param port 0 takes any that is free
 * @param train whether trainings begin by themselves
 * @param workers {@code own} or {@code elsewhere}
 */
record ServerStart(String host, int port, boolean train, String workers) {
    /** The address of the shop's own system: a setting of its connector. */
    private static final String SHOP = "frontdesk.connectors.shop-url";

    private static final List<String> REAL_SHOP = List.of("SHOP_URL", "FRONTDESK_CONNECTORS_SHOP_URL");

    /** Starts on {@code folder}, which must hold its pack; returns once it listens. */
    ApplicationContext on(DataFolder folder) {
        Optional<StandInShop> shop = standIn(folder.pack());
        Map<String, Object> properties = properties(folder);
        shop.ifPresent(there -> properties.put(SHOP, there.address()));
        ApplicationContext context = ApplicationContext.builder()
                .mainClass(Application.class)
                .banner(false)
                .properties(properties)
                .start();
        shop.ifPresent(there -> Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stand-in").unstarted(there::close)));
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(context::stop));
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    /** The shop that the shop pack asks about orders, unless there is a real one. */
    private static Optional<StandInShop> standIn(Path pack) {
        boolean real =
                REAL_SHOP.stream().anyMatch(name -> System.getenv(name) != null) || System.getProperty(SHOP) != null;
        try {
            return real ? Optional.empty() : StandInShop.of(pack);
        } catch (IOException refused) {
            throw new WorkFailed("the stand-in shop cannot start: " + refused.getMessage(), refused);
        }
    }

    private Map<String, Object> properties(DataFolder folder) {
        Map<String, Object> properties = new HashMap<>(OfflineServer.store(folder));
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        properties.put("micronaut.server.host", host);
        properties.put("frontdesk.home", Distribution.current().home().toString());
        properties.put("frontdesk.train", train);
        properties.put("frontdesk.workers", workers);
        return properties;
    }
}
