package io.frontdesk.chat.socket;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts {@link FrameLimitHandler} into every connection. */
@Singleton
final class FrameLimit implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    /** A message larger than this gets a fault. */
    static final int LARGEST = 64 * 1024;

    /** A message larger than this ends the connection. */
    static final int LARGEST_DROPPED = 1024 * 1024;

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(null));
        return event.getBean();
    }

    private record Customizer(@Nullable Channel channel) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new Customizer(connection);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                FrameLimitHandler.addTo(channel.pipeline());
            }
        }
    }
}
