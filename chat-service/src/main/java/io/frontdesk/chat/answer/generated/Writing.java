package io.frontdesk.chat.answer.generated;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** The guarded model and what is counted of it, shared by all that has texts written. */
record Writing(GuardedModel model, WritingFigures figures, TokenBudget budget) {
    /** Over the endpoint of {@code settings}; {@code spent} is the file of the day's tokens. */
    static Writing over(LlmSettings settings, WritingFigures figures, Path spent) {
        TokenBudget budget = new TokenBudget(spent, settings.dailyTokens(), Clock.system(ZoneId.systemDefault()));
        return new Writing(new GuardedModel(LangChainModel.of(settings), settings, budget, figures), figures, budget);
    }
}
