package io.frontdesk.chat.cli;

import io.frontdesk.chat.Application;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.standin.StandInShop;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the server starts in this process.
 *
 * @param port 0 takes any that is free
 * @param train whether trainings begin by themselves
 * @param workers {@code own} or {@code elsewhere}
 */
record ServerStart(String host, int port, boolean train, String workers) {
    /** What a pack's connectors call the company's own system. */
    private static final Pattern ADDRESS = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*_URL)}");

    /** Starts on {@code folder}, which must hold its pack; returns once it listens. */
    ApplicationContext on(DataFolder folder) {
        return on(folder, Map.of());
    }

    /** The same, where {@code own} settings go before all others. */
    ApplicationContext on(DataFolder folder, Map<String, Object> own) {
        List<String> addresses = addresses(folder.pack());
        Optional<StandInShop> shop = addresses.isEmpty() ? Optional.empty() : standIn(folder.pack());
        Map<String, Object> properties = properties(folder);
        shop.ifPresent(there -> addresses.forEach(name -> properties.put(setting(name), there.address())));
        properties.putAll(own);
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

    /** Which addresses of the company's own systems the pack's connectors ask for and nobody has set. */
    private static List<String> addresses(Path pack) {
        Path connectors = pack.resolve("connectors.json");
        if (!Files.isRegularFile(connectors)) {
            return List.of();
        }
        try {
            return ADDRESS.matcher(Files.readString(connectors))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .filter(name -> System.getenv(name) == null
                            && System.getenv("FRONTDESK_CONNECTORS_" + name) == null
                            && System.getProperty(setting(name)) == null)
                    .toList();
        } catch (IOException unreadable) {
            throw new WorkFailed("cannot read " + connectors, unreadable);
        }
    }

    private static String setting(String name) {
        return "frontdesk.connectors." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<StandInShop> standIn(Path pack) {
        try {
            return StandInShop.of(pack);
        } catch (IOException refused) {
            throw new WorkFailed("the stand-in system cannot start: " + refused.getMessage(), refused);
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
