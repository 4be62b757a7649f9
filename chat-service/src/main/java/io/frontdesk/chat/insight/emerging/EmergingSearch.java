package io.frontdesk.chat.insight.emerging;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.insight.emerging.Emerging.Member;
import io.frontdesk.chat.insight.emerging.EmergingTable.Asked;
import io.frontdesk.chat.insight.facts.CompanyClock;
import io.frontdesk.chat.mining.EncoderVectors;
import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.topics.Topic;
import io.frontdesk.chat.mining.topics.TopicSettings;
import io.frontdesk.chat.mining.topics.Topics;
import io.frontdesk.chat.mining.topics.Vectors;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks among the questions of four weeks that found no answer, or a doubtful one, for groups that ask for the same. One search
 * at a time, on one thread of its own, for the vectors of some thousand questions take seconds.
 */
@Singleton
final class EmergingSearch {
    private static final Logger LOG = LoggerFactory.getLogger(EmergingSearch.class);
    private static final Duration SEARCHED = Duration.ofDays(7L * Emerging.WEEKS);
    private static final double UNSURE = 0.5;
    private static final int MOST_QUESTIONS = 1_500;
    /** What was answered is looked at as well: a topic stands out only among others. */
    private static final int BACKGROUND = 500;

    private static final int MOST_GROUPS = 30;
    private static final int MOST_MEMBERS = 500;

    /** As for past conversations, but seen by the questions' own words alone: what found no answer has no reply to go by. */
    private static final TopicSettings BY_WORDS = new TopicSettings(0.94, 1, 0.45, 0.55, 0.12, 4);

    private final EmergingTable table;
    private final CompanyClock clock;
    private final Vectors vectors;
    private final AtomicBoolean searching = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("emerging").unstarted(task));

    @Inject
    EmergingSearch(EmergingTable table, CompanyClock clock, Encoders encoders) {
        this(table, clock, new EncoderVectors(encoders, 1));
    }

    EmergingSearch(EmergingTable table, CompanyClock clock, Vectors vectors) {
        this.table = table;
        this.clock = clock;
        this.vectors = vectors;
    }

    boolean isSearching() {
        return searching.get();
    }

    /** Begins a search unless one is under way. */
    void begin() {
        if (searching.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    search(clock.now());
                } catch (RuntimeException broken) {
                    LOG.error("no emerging topics could be found", broken);
                } finally {
                    searching.set(false);
                }
            });
        }
    }

    void search(Instant now) {
        List<Emerging> found = new ArrayList<>();
        LearnedLanguage.all().forEach(language -> found.addAll(in(language.lang(), now)));
        table.replace(found);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private List<Emerging> in(String lang, Instant now) {
        Map<String, Member> places = new HashMap<>();
        List<AskedQuestion> questions = new ArrayList<>();
        for (Asked asked : table.unanswered(lang, now.minus(SEARCHED), now, UNSURE, MOST_QUESTIONS)) {
            places.put(name(asked), asked.place());
            questions.add(question(asked, lang));
        }
        table.answered(lang, now.minus(SEARCHED), now, UNSURE, BACKGROUND)
                .forEach(asked -> questions.add(question(asked, lang)));
        return Topics.among(questions, lang, vectors, BY_WORDS).topics().stream()
                .filter(topic -> isUnanswered(topic, places))
                .map(topic -> emerging(topic, places, lang, now))
                .sorted(Comparator.comparingDouble(Emerging::probability))
                .limit(MOST_GROUPS)
                .toList();
    }

    private static String name(Asked asked) {
        return asked.place().conversation() + "/" + asked.place().seq();
    }

    private static AskedQuestion question(Asked asked, String lang) {
        return new AskedQuestion(name(asked), asked.text(), lang, null);
    }

    /** Whether most of its questions, and enough of them, found no answer. */
    private static boolean isUnanswered(Topic topic, Map<String, Member> places) {
        long all = topic.asked().count();
        long unanswered = topic.asked()
                .filter(asked -> places.containsKey(asked.dialogue()))
                .count();
        return unanswered >= BY_WORDS.smallest() && 2 * unanswered > all;
    }

    private static Emerging emerging(Topic topic, Map<String, Member> places, String lang, Instant now) {
        List<Member> members = topic.asked()
                .map(asked -> places.get(asked.dialogue()))
                .filter(Objects::nonNull)
                .limit(MOST_MEMBERS)
                .toList();
        return new Emerging(ConversationId.fresh().toString(), now, lang, members);
    }
}
