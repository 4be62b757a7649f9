package io.frontdesk.chat.simulation;

import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.ApplicationContext;

import java.util.Map;

/** Starts a server in this process. */
public interface Servers {
    /**
     * Starts on {@code folder}, which holds its pack, and returns once it listens.
     *
     * @param trains whether it trains by itself what is ordered
     * @param settings go before all others
     */
    ApplicationContext start(DataFolder folder, boolean trains, Map<String, Object> settings);
}
