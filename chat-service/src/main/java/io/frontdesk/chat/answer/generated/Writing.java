package io.frontdesk.chat.answer.generated;

/** The guarded model and what is counted of it, shared by all that has texts written. */
record Writing(GuardedModel model, WritingFigures figures, TokenBudget budget) {}
