package io.frontdesk.chat.cli;

import java.util.List;

/** What {@code models list --json} prints. */
record ListedModels(List<ListedModel> models) {
    ListedModels {
        models = List.copyOf(models);
    }
}
