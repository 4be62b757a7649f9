package io.frontdesk.chat.assist;

import static io.frontdesk.chat.conversation.Vote.Thumb.UP;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.handoff.HandOffReason;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Condenses a story by rule, without any model. */
@Singleton
final class SummaryWriter {
    private static final int MOST_ASKED = 5;
    private static final int LONGEST_ASKED = 160;
    private static final int MOST_TITLES = 3;
    private static final String CUT = "…";

    private final Phrases phrases;
    private final IntentCatalog intents;

    SummaryWriter(Phrases phrases, IntentCatalog intents) {
        this.phrases = phrases;
        this.intents = intents;
    }

    Summary write(Story story, String lang) {
        List<String> questions = story.questions();
        List<Tried> tried = tried(story, lang);
        String reason = story.conversation().standing().reason();
        String mood = story.conversation().mood();
        List<String> sentences = new ArrayList<>();
        sentences.add(asked(questions, lang));
        if (!questions.isEmpty() || !tried.isEmpty()) {
            sentences.addAll(answered(tried, lang));
        }
        reason(reason).ifPresent(why -> sentences.add(handedOver(why, lang)));
        if ("negative".equals(mood)) {
            sentences.add(phrases.text(Phrase.SUMMARY_UPSET, lang));
        }
        return new Summary(
                condensed(questions), tried, reason, mood, String.join(lang.equals("zh") ? "" : " ", sentences));
    }

    /** The first question, which is mostly the matter itself, and the last ones; each cut where it is long. */
    private static List<String> condensed(List<String> questions) {
        List<String> kept = new ArrayList<>(questions);
        if (kept.size() > MOST_ASKED) {
            kept.subList(1, kept.size() - MOST_ASKED + 1).clear();
        }
        return kept.stream().map(SummaryWriter::cut).toList();
    }

    private static String cut(String question) {
        String line = question.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_ASKED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_ASKED)) + CUT;
    }

    private List<Tried> tried(Story story, String lang) {
        Map<String, Tried> tried = new LinkedHashMap<>();
        for (Turn.Replied answer : story.answers()) {
            Boolean helpful = helpful(answer.vote());
            if (answer.reply().citations().isEmpty()) {
                Optional.ofNullable(answer.reply().intent())
                        .ifPresent(intent -> tried.put(intent, new Tried(title(intent, lang), intent, helpful)));
            }
            answer.reply()
                    .citations()
                    .forEach(cited -> tried.put(cited.id(), new Tried(cited.title(), cited.id(), helpful)));
        }
        return List.copyOf(tried.values());
    }

    private String title(String intent, String lang) {
        return intents.find(intent).map(topic -> topic.title(lang)).orElse(intent);
    }

    private static @Nullable Boolean helpful(@Nullable Vote vote) {
        return vote == null ? null : (Boolean) (vote.thumb() == UP);
    }

    private String asked(List<String> questions, String lang) {
        if (questions.isEmpty()) {
            return phrases.text(Phrase.SUMMARY_NOTHING, lang);
        }
        Phrase phrase = questions.size() == 1 ? Phrase.SUMMARY_ONE : Phrase.SUMMARY_MANY;
        String last = cut(questions.getLast());
        return phrases.text(phrase, lang, Map.of("question", last, "count", String.valueOf(questions.size())));
    }

    private List<String> answered(List<Tried> tried, String lang) {
        if (tried.isEmpty()) {
            return List.of(phrases.text(Phrase.SUMMARY_NO_ANSWER, lang));
        }
        String titles = tried.reversed().stream()
                .limit(MOST_TITLES)
                .map(Tried::title)
                .collect(Collectors.joining(lang.equals("zh") ? "；" : "; "));
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.text(Phrase.SUMMARY_ANSWERED, lang, Map.of("titles", titles)));
        Boolean helpful = tried.getLast().helpful();
        if (helpful != null) {
            sentences.add(phrases.text(helpful ? Phrase.SUMMARY_HELPED : Phrase.SUMMARY_DID_NOT_HELP, lang));
        }
        return sentences;
    }

    private static Optional<HandOffReason> reason(@Nullable String code) {
        return Arrays.stream(HandOffReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    private String handedOver(HandOffReason reason, String lang) {
        Phrase why = switch (reason) {
            case ASKED_FOR_HUMAN -> Phrase.REASON_ASKED_FOR_HUMAN;
            case SENSITIVE -> Phrase.REASON_SENSITIVE;
            case REPEATED_TROUBLE -> Phrase.REASON_REPEATED_TROUBLE;
            case LOW_CONFIDENCE -> Phrase.REASON_LOW_CONFIDENCE;
            case ANGER -> Phrase.REASON_ANGER;
        };
        return phrases.text(Phrase.SUMMARY_HANDED_OVER, lang, Map.of("reason", phrases.text(why, lang)));
    }
}
