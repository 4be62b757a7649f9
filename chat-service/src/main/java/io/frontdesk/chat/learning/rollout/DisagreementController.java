package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.learning.rollout.RolloutView.DisagreementView;
import io.frontdesk.chat.learning.rollout.RolloutView.Disagreements;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;

/** The questions that a candidate and what serves took for different things, masked. */
@Controller("/api/admin/learning/rollouts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DisagreementController {
    private static final int MOST = 100;

    private final RolloutStore store;
    private final PersonalData mask;

    DisagreementController(RolloutStore store, PersonalData mask) {
        this.store = store;
        this.mask = mask;
    }

    @Get("/{id}/disagreements")
    Disagreements list(
            String id, @QueryValue(defaultValue = "50") int limit, @QueryValue(defaultValue = "0") int offset) {
        RolloutController.require(store, id);
        int most = Math.clamp(limit, 1, MOST);
        List<DisagreementView> found = store.disagreements(id, most + 1, Math.max(0, offset)).stream()
                .map(one -> DisagreementView.of(one, mask))
                .toList();
        return new Disagreements(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }
}
