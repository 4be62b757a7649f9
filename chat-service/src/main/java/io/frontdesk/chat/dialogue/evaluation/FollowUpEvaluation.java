package io.frontdesk.chat.dialogue.evaluation;

import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.dialogue.Extent;
import io.frontdesk.chat.dialogue.Gist;
import io.frontdesk.chat.dialogue.Rehearsal;
import io.frontdesk.chat.dialogue.Rehearsed;
import io.frontdesk.chat.dialogue.RehearsedTalk;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Changed;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Kind;
import io.frontdesk.chat.dialogue.evaluation.FollowUpReport.Tally;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the bot makes of messages as the first of a conversation, and of the same messages after what was said before them. An answer
 * is right where it cites an expected entry, or comes from a template of such an entry's intent; to thank or greet back is none.
 */
public final class FollowUpEvaluation {
    private final Rehearsal rehearsal;
    private final KnowledgeBase knowledge;
    private final Map<String, String> intents;

    private FollowUpEvaluation(Rehearsal rehearsal, KnowledgeBase knowledge) {
        this.rehearsal = rehearsal;
        this.knowledge = knowledge;
        this.intents = knowledge.entries().stream()
                .collect(Collectors.toMap(FaqEntry::id, FaqEntry::category, (one, other) -> one));
    }

    public static FollowUpReport of(Rehearsal rehearsal, KnowledgeBase knowledge, List<Exchange> exchanges) {
        return new FollowUpEvaluation(rehearsal, knowledge).report(exchanges);
    }

    private FollowUpReport report(List<Exchange> exchanges) {
        Map<String, Kind> kinds = new TreeMap<>();
        List<Changed> changed = new ArrayList<>();
        int answeredBefore = 0;
        for (Exchange exchange : exchanges) {
            RehearsedTalk talk = talk(exchange);
            String before = "";
            for (String said : exchange.before()) {
                before = talk.says(said, null).gist().decision();
            }
            answeredBefore += before.equals(Outcome.ANSWER.code()) ? 1 : 0;
            Seen within = seen(exchange, talk.says(exchange.message(), null));
            Seen alone = seen(exchange, talk(exchange).says(exchange.message(), null));
            kinds.merge(exchange.kind(), new Kind(tally(exchange, alone), tally(exchange, within)), Kind::plus);
            if (!alone.equals(within)) {
                changed.add(new Changed(
                        exchange,
                        alone.told(),
                        within.told(),
                        alone.verdict() == Verdict.RIGHT,
                        within.verdict() == Verdict.RIGHT));
            }
        }
        return new FollowUpReport(exchanges.size(), answeredBefore, kinds, changed);
    }

    private RehearsedTalk talk(Exchange exchange) {
        return rehearsal.talk(knowledge, exchange.lang(), Extent.ALONE);
    }

    /** What became of a message: the entry found first, how it was answered, and in words. */
    private record Seen(String first, Verdict verdict, String told) {}

    private enum Verdict {
        RIGHT,
        WRONG,
        NOT_ANSWERED
    }

    private Seen seen(Exchange exchange, Rehearsed rehearsed) {
        Gist gist = rehearsed.gist();
        String first = rehearsed.reply().trace() == null
                        || rehearsed.reply().trace().hits().isEmpty()
                ? ""
                : rehearsed.reply().trace().hits().getFirst().id();
        String told = gist.citations().isEmpty()
                ? gist.decision()
                : gist.citations().getFirst().id();
        return new Seen(first, verdict(exchange, gist, rehearsed.reply().intent()), told);
    }

    private Verdict verdict(Exchange exchange, Gist gist, @Nullable String intent) {
        boolean template = gist.citations().isEmpty();
        boolean smallTalk = template && (intent == null || !intents.containsValue(intent));
        if (!gist.decision().equals(Outcome.ANSWER.code()) || smallTalk) {
            return Verdict.NOT_ANSWERED;
        }
        boolean right = template
                ? exchange.expected().stream().map(intents::get).anyMatch(of -> of != null && of.equals(intent))
                : gist.citations().stream().map(Citation::id).anyMatch(exchange.expected()::contains);
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static Tally tally(Exchange exchange, Seen seen) {
        return new Tally(
                1,
                exchange.expected().contains(seen.first()) ? 1 : 0,
                seen.verdict() == Verdict.RIGHT ? 1 : 0,
                seen.verdict() == Verdict.WRONG ? 1 : 0);
    }
}
