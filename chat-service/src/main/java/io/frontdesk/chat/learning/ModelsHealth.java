package io.frontdesk.chat.learning;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

import java.util.LinkedHashMap;
import java.util.Map;

/** Shows in the health check what serves each language and how far its training is; a model in training is no illness. */
@Singleton
final class ModelsHealth implements HealthIndicator {
    private final ModelStatuses statuses;

    ModelsHealth(ModelStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        Map<String, ModelStatus> byLanguage = new LinkedHashMap<>();
        statuses.all().forEach(status -> byLanguage.put(status.lang(), status));
        return Publishers.just(HealthResult.builder("models", HealthStatus.UP)
                .details(byLanguage)
                .build());
    }
}
