package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.dialogue.Decision.Cause;
import io.frontdesk.chat.dialogue.Decision.Clarify;
import io.frontdesk.chat.dialogue.Decision.Fallback;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the choices a visitor is offered: likely intents by their titles, entries that belong to no intent the company names
 * by their questions, and always the way to a person.
 */
@Singleton
final class Offers {
    /** An intent less probable than this is not worth a button of its own. */
    private static final double FAINT = 0.02;

    private static final Set<String> NO_TOPIC = Set.of(Policy.TALK_TO_PERSON, "greeting", "thanks_goodbye");

    private final IntentCatalog catalog;
    private final Phrases phrases;

    Offers(IntentCatalog catalog, Phrases phrases) {
        this.catalog = catalog;
        this.phrases = phrases;
    }

    /** The likeliest intents and the entries found first, in turns; a fallback where there is neither. */
    Decision clarify(Evidence evidence, DialogueSettings settings) {
        String lang = evidence.question().lang();
        List<Choice> likely = evidence.ranking().stream()
                .filter(score -> score.probability() >= FAINT)
                .map(IntentScore::intent)
                .flatMap(intent -> choice(intent, lang).stream())
                .limit(settings.choices())
                .toList();
        List<Choice> found = evidence.hits().stream()
                .filter(evidence::isRelated)
                .map(FaqHit::entry)
                .flatMap(entry -> choice(entry, lang).stream())
                .distinct()
                .toList();
        List<Choice> choices = new ArrayList<>(
                inTurns(likely, found).distinct().limit(settings.choices()).toList());
        if (choices.isEmpty()) {
            return new Fallback(Cause.UNSURE);
        }
        choices.add(person(lang));
        return new Clarify(choices);
    }

    private static Stream<Choice> inTurns(List<Choice> some, List<Choice> others) {
        return IntStream.range(0, Math.max(some.size(), others.size()))
                .boxed()
                .flatMap(turn -> Stream.of(some, others)
                        .flatMap(list -> list.stream().skip(turn).limit(1)));
    }

    Choice person(String lang) {
        return new Choice(Policy.TALK_TO_PERSON, phrases.text(Phrase.PERSON_OPTION, lang));
    }

    /** The way back to what was put aside. */
    Choice backTo(String intent, String lang) {
        String topic = catalog.find(intent).map(found -> found.title(lang)).orElse(intent);
        return new Choice(SlotTalk.RETURN + intent, phrases.text(Phrase.SLOT_RETURN, lang, Map.of("topic", topic)));
    }

    private Optional<Choice> choice(FaqEntry entry, String lang) {
        return catalog.find(entry.category()).isEmpty() && !NO_TOPIC.contains(entry.category())
                ? Shown.question(entry)
                : choice(entry.category(), lang);
    }

    private Optional<Choice> choice(String intent, String lang) {
        return catalog.find(intent)
                .filter(topic -> !NO_TOPIC.contains(intent))
                .map(topic -> new Choice(intent, topic.title(lang)));
    }
}
