package io.frontdesk.chat.dialogue.evaluation;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.dialogue.Decision;
import io.frontdesk.chat.dialogue.DialogueService;
import io.frontdesk.chat.dialogue.DialogueService.Decided;
import io.frontdesk.chat.dialogue.Question;
import io.frontdesk.chat.dialogue.evaluation.CoverageReport.Wrong;
import io.frontdesk.retrieval.evaluation.JudgedQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many questions the bot answers alone, and how many of those rightly: each is put to it as the first of a conversation.
 * An answer is right where it cites an entry that was judged to answer, or comes from a template of that entry's intent.
 * Nothing is right for a question out of scope. To greet back, by a template of an intent that no entry has, is no answer.
 * Choices are right where one of them leads to such an entry or to its intent.
 */
public final class CoverageEvaluation {
    private final DialogueService dialogue;
    private final Map<String, String> intents;
    private final List<Wrong> wrong = new ArrayList<>();
    private int right;
    private int offers;
    private int offeredRightly;

    /** @param intents of every entry by its id */
    private CoverageEvaluation(DialogueService dialogue, Map<String, String> intents) {
        this.dialogue = dialogue;
        this.intents = intents;
    }

    /** A question that no entry answers. */
    public record Foreign(String text, String lang) {}

    /** @param intents of every entry by its id */
    public static CoverageReport of(
            DialogueService dialogue, Map<String, String> intents, List<JudgedQuery> queries, List<Foreign> foreign) {
        return new CoverageEvaluation(dialogue, intents).report(queries, foreign);
    }

    private CoverageReport report(List<JudgedQuery> queries, List<Foreign> foreign) {
        int answered = 0;
        int askedBack = 0;
        int handedOver = 0;
        int smallTalk = 0;
        for (JudgedQuery query : queries) {
            Decided decided = decide(query.text(), query.lang());
            switch (decided.decision()) {
                case Decision.Answer answer when isSmallTalk(decided, answer) -> smallTalk++;
                case Decision.Answer answer -> {
                    answered++;
                    judge(query, decided, answer);
                }
                case Decision.Clarify clarify -> {
                    askedBack++;
                    judge(query, clarify);
                }
                case Decision.Ask _, Decision.LookUp _ -> askedBack++;
                case Decision.HandOff _ -> handedOver++;
                case Decision.Fallback _ -> {}
            }
        }
        int taken = 0;
        for (Foreign text : foreign) {
            Decided decided = decide(text.text(), text.lang());
            if (decided.decision() instanceof Decision.Answer answer) {
                if (isSmallTalk(decided, answer)) {
                    smallTalk++;
                } else {
                    taken++;
                    wrong.add(new Wrong(text.text(), given(answer), ""));
                }
            }
        }
        return new CoverageReport(
                new Share(right, answered + taken),
                new Share(answered, queries.size()),
                new Share(taken, foreign.size()),
                new Share(askedBack, queries.size()),
                new Share(offeredRightly, offers),
                new Share(handedOver, queries.size()),
                new Share(smallTalk, queries.size() + foreign.size()),
                wrong);
    }

    private void judge(JudgedQuery query, Decided decided, Decision.Answer answer) {
        boolean cites = answer.citations().stream().map(Citation::id).anyMatch(query.relevant()::contains);
        boolean meant = answer.citations().isEmpty()
                && query.relevant().stream()
                        .map(intents::get)
                        .anyMatch(intent -> intent != null && intent.equals(decided.intent()));
        if (cites || meant) {
            right++;
        } else {
            wrong.add(new Wrong(query.text(), given(answer), String.join("|", query.relevant())));
        }
    }

    private void judge(JudgedQuery query, Decision.Clarify clarify) {
        offers++;
        List<String> options = clarify.choices().stream().map(Choice::option).toList();
        boolean rightly = query.relevant().stream()
                .anyMatch(id -> options.contains(intents.get(id)) || options.contains(Choice.SAY + id));
        offeredRightly += rightly ? 1 : 0;
    }

    private boolean isSmallTalk(Decided decided, Decision.Answer answer) {
        return answer.citations().isEmpty() && (decided.intent() == null || !intents.containsValue(decided.intent()));
    }

    private Decided decide(String text, String lang) {
        return dialogue.decide(new Question(text, lang, null, Question.Trouble.NONE, 0));
    }

    private static String given(Decision.Answer answer) {
        return answer.citations().isEmpty()
                ? String.valueOf(answer.template())
                : answer.citations().getFirst().id();
    }
}
