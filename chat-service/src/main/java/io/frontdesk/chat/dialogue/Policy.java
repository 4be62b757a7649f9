package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.dialogue.Decision.Cause.OUT_OF_SCOPE;
import static io.frontdesk.chat.dialogue.Decision.Cause.UNSURE;
import static io.frontdesk.chat.handoff.HandOffReason.ANGER;
import static io.frontdesk.chat.handoff.HandOffReason.ASKED_FOR_HUMAN;
import static io.frontdesk.chat.handoff.HandOffReason.LOW_CONFIDENCE;
import static io.frontdesk.chat.handoff.HandOffReason.REPEATED_TROUBLE;
import static io.frontdesk.chat.handoff.HandOffReason.SENSITIVE;

import io.frontdesk.chat.answer.AnswerTemplates;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.dialogue.Decision.Answer;
import io.frontdesk.chat.dialogue.Decision.Clarify;
import io.frontdesk.chat.dialogue.Decision.Fallback;
import io.frontdesk.chat.dialogue.Decision.HandOff;
import io.frontdesk.chat.dialogue.Question.Trouble;
import io.frontdesk.chat.handoff.HandOffWords;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.template.Templates.Rendered;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The rules by which evidence becomes a decision. Asks nobody and keeps nothing. */
@Singleton
final class Policy {
    /** The intent of someone who wants a person; also the option that leads to one. */
    static final String TALK_TO_PERSON = "talk_to_person";

    private static final int TOO_OFTEN = 2;
    private static final int FOUND_FIRST = 2;

    private final AnswerTemplates templates;
    private final IntentCatalog catalog;
    private final Offers offers;
    private final DialogueSettings settings;

    Policy(AnswerTemplates templates, IntentCatalog catalog, Offers offers, DialogueSettings settings) {
        this.templates = templates;
        this.catalog = catalog;
        this.offers = offers;
        this.settings = settings;
    }

    /** A decision that needs neither classifier nor search, where there is one. */
    Optional<Decision> atOnce(Question question) {
        if (TALK_TO_PERSON.equals(question.intent()) || HandOffWords.askForPerson(question.text())) {
            return Optional.of(new HandOff(ASKED_FOR_HUMAN, null));
        }
        return Optional.empty();
    }

    Decision decide(Evidence evidence) {
        if (isAngry(evidence)) {
            return new HandOff(ANGER, advice(evidence));
        }
        String chosen = evidence.question().intent();
        Decision decision = chosen != null ? chosen(chosen, evidence) : asked(evidence);
        return givingUp(decision, evidence.question().trouble()).orElse(decision);
    }

    private boolean isAngry(Evidence evidence) {
        Question question = evidence.question();
        boolean byWords = question.intent() == null && HandOffWords.areAngry(question.text());
        return byWords || evidence.soundsAngry(settings.anger());
    }

    /** What the company says at once about a sensitive matter: who is angry about a theft must know how to block the card too. */
    private @Nullable String advice(Evidence evidence) {
        return evidence.sureIntent()
                .filter(catalog::isSensitive)
                .flatMap(intent -> template(intent, evidence.question()))
                .map(Rendered::text)
                .orElse(null);
    }

    /** The entries found that are near enough to have to do with the message, and not sensitive. */
    List<FaqEntry> related(Evidence evidence) {
        return evidence.hits().stream()
                .filter(evidence::isRelated)
                .map(FaqHit::entry)
                .filter(entry -> !catalog.isSensitive(entry.category()))
                .toList();
    }

    /** A person instead, where the bot was of no help, or did not understand, too often in a row. */
    private static Optional<Decision> givingUp(Decision decision, Trouble trouble) {
        int unhelpful = trouble.unhelpful() + (decision instanceof Fallback ? 1 : 0);
        if (unhelpful >= TOO_OFTEN && !isSmallTalk(decision)) {
            return Optional.of(new HandOff(REPEATED_TROUBLE, null));
        }
        return decision instanceof Clarify && trouble.unclear() + 1 >= TOO_OFTEN
                ? Optional.of(new HandOff(LOW_CONFIDENCE, null))
                : Optional.empty();
    }

    /** The visitor pressed a button: the intent is known, and its first entry is what they want. */
    private Decision chosen(String intent, Evidence evidence) {
        return ownWay(intent, evidence)
                .or(() -> evidence.firstOf(intent).map(Policy::answer))
                .or(() -> template(intent, evidence.question()).map(Policy::answer))
                .orElseGet(() -> doubtful(evidence));
    }

    /**
     * The visitor wrote: what the classifier is sure of goes its own way where it has one; else the entry found first answers
     * if that is likely enough, whichever intent it has; else a template, for an intent that has no entries, as a greeting has. Where
     * something sensitive is likelier than all else together, nobody is asked back. Neither anger nor what went wrong before counts here.
     */
    Decision asked(Evidence evidence) {
        Optional<String> sure = evidence.sureIntent();
        return sure.flatMap(intent -> ownWay(intent, evidence))
                .or(() -> evidence.likelyAnswer()
                        .filter(hit -> !catalog.isSensitive(hit.entry().category()))
                        .map(Policy::answer))
                .or(() -> sure.filter(intent -> evidence.firstOf(intent).isEmpty())
                        .flatMap(intent -> template(intent, evidence.question()))
                        .map(Policy::answer))
                .or(() -> evidence.prevailingIntent()
                        .filter(catalog::isSensitive)
                        .flatMap(intent -> ownWay(intent, evidence)))
                .orElseGet(() -> doubtful(evidence));
    }

    /** To a person, or by a template that takes up what the message says. */
    private Optional<Decision> ownWay(String intent, Evidence evidence) {
        Question question = evidence.question();
        if (intent.equals(TALK_TO_PERSON)) {
            return Optional.of(new HandOff(ASKED_FOR_HUMAN, null));
        }
        if (catalog.isSensitive(intent)) {
            return Optional.of(new HandOff(
                    SENSITIVE, template(intent, question).map(Rendered::text).orElse(null)));
        }
        return templates
                .personalAnswer(intent, question.lang(), question.text(), question.seed())
                .map(Policy::answer);
    }

    private Decision doubtful(Evidence evidence) {
        if (evidence.isWorthAsking() || findsNewTopic(evidence)) {
            return offers.clarify(evidence, settings);
        }
        return new Fallback(evidence.outOfScope() ? OUT_OF_SCOPE : UNSURE);
    }

    /** Whether what is found first is about an intent of the company's that is too new for the classifier to know. */
    private boolean findsNewTopic(Evidence evidence) {
        return evidence.hits().stream()
                .limit(FOUND_FIRST)
                .filter(evidence::isRelated)
                .map(hit -> hit.entry().category())
                .anyMatch(intent -> catalog.find(intent).isPresent() && evidence.isNewToTheClassifier(intent));
    }

    private Optional<Rendered> template(String intent, Question question) {
        return templates.answer(intent, question.lang(), question.text(), question.seed());
    }

    private static boolean isSmallTalk(Decision decision) {
        return decision instanceof Answer answer && answer.citations().isEmpty();
    }

    private static Decision answer(FaqHit hit) {
        return new Answer(
                hit.entry().answer(),
                List.of(new Citation(hit.entry().id(), hit.entry().question())),
                null);
    }

    private static Decision answer(Rendered rendered) {
        return Shown.answer(rendered);
    }
}
