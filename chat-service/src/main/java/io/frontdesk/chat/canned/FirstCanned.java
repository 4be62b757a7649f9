package io.frontdesk.chat.canned;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the pack's canned responses over at the first start; what agents make of them afterwards stays. */
@Singleton
final class FirstCanned implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCanned.class);

    private final CannedRepository responses;
    private final Path file;

    FirstCanned(CannedRepository responses, @Value("${frontdesk.pack:}") String pack) {
        this.responses = responses;
        this.file = Path.of(pack, "canned.csv");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (Files.isRegularFile(file)) {
            int added = responses.begin(CannedFile.read(file));
            LOG.debug("took over {} canned responses of the pack", added);
        }
    }
}
