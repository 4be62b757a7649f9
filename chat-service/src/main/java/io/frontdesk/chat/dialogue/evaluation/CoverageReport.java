package io.frontdesk.chat.dialogue.evaluation;

import java.util.List;

/**
 * What {@link CoverageEvaluation} measured.
 *
 * @param precision of all questions answered alone, those rightly answered
 * @param coverage of the questions in scope, those answered alone
 * @param foreignAnswered of the questions out of scope, those answered alone
 * @param askedBack of the questions in scope, those asked back on, with a choice or for a detail
 * @param offered of those asked back on with choices, those where one of them leads to what answers
 * @param handedOver of the questions in scope, those given to a person
 * @param smallTalk of all texts, those that were but greeted back or thanked
 * @param wrong what was answered wrongly
 */
public record CoverageReport(
        Share precision,
        Share coverage,
        Share foreignAnswered,
        Share askedBack,
        Share offered,
        Share handedOver,
        Share smallTalk,
        List<Wrong> wrong) {
    public CoverageReport {
        wrong = List.copyOf(wrong);
    }

    /** @param wanted the entries that would have answered; empty for a question out of scope */
    public record Wrong(String text, String given, String wanted) {}
}
