package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.dialogue.DialogueService.Decided;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Lets the bot answer without a customer, by the very rules it answers customers by and over any knowledge. Nothing is
 * stored or counted, and nobody else is asked unless that is wanted. Blocks its caller.
 */
@Singleton
public final class Rehearsal {
    private final DialogueService dialogue;
    private final FactFinder facts;
    private final ReplyWriter writer;
    private final Drafting drafting;
    private final DialogueSettings settings;

    Rehearsal(
            DialogueService dialogue,
            FactFinder facts,
            ReplyWriter writer,
            Drafting drafting,
            DialogueSettings settings) {
        this.dialogue = dialogue;
        this.facts = facts.uncounted();
        this.writer = writer;
        this.drafting = drafting;
        this.settings = settings;
    }

    /** A conversation of which nothing has been said yet, on a page in {@code locale}. */
    public RehearsedTalk talk(Retriever knowledge, String locale, Extent extent) {
        DialogueService over = dialogue.over(knowledge);
        return new RehearsedTalk(
                over, new Respondent(over, facts, writer, drafting, FollowUp.NONE), facts, drafting, locale, extent);
    }

    /** What would be decided of a question, out of the blue or asked after {@code earlier}. */
    public Decided decide(Retriever knowledge, String text, String lang, @Nullable Earlier earlier) {
        return dialogue.over(knowledge).decide(question(text, lang).after(earlier));
    }

    /** What would be searched for {@code text}, asked out of the blue. */
    public FaqQuery query(Retriever knowledge, String text, String lang) {
        return dialogue.over(knowledge).query(question(text, lang));
    }

    /** In which ranges of each threshold's values the decision would be which; nothing where the words alone decided. */
    public List<Setting> settings(Rehearsed rehearsed) {
        Evidence evidence = rehearsed.considered().evidence();
        return evidence == null
                ? List.of()
                : new WhatIf(evidence, settings.anger(), dialogue.uncounted()::decide).settings();
    }

    private static Question question(String text, String lang) {
        return new Question(text, lang, null, Question.Trouble.NONE, 0);
    }
}
