package io.frontdesk.chat.review.topics;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.mining.EncoderVectors;
import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.proposal.KnownEntries;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.mining.proposal.Proposals;
import io.frontdesk.chat.mining.topics.Topic;
import io.frontdesk.chat.mining.topics.TopicSettings;
import io.frontdesk.chat.mining.topics.Topics;
import io.frontdesk.chat.mining.topics.Vectors;
import io.frontdesk.retrieval.index.KnowledgeBase;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Groups what got no answer as mining groups past conversations, and takes an answer from agents' own replies. Blocks the
 * caller while it groups; reading is quick.
 */
@Singleton
public final class UnansweredTopics {
    private static final Duration LOOKED_BACK = Duration.ofDays(7 * Weeks.SHOWN);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final String LAST = "review.topics";

    /** Fewer wordings than in a whole log make a topic: what was never answered is seldom asked often. */
    private static final TopicSettings SETTINGS = fewer(TopicSettings.standard());

    private final Store store;
    private final UnansweredLog log;
    private final Vectors vectors;
    private final Proposals proposals;
    private final InstantSource clock;

    UnansweredTopics(Store store, UnansweredLog log, Encoders encoders, KnowledgeBase knowledge, InstantSource clock) {
        this.store = store;
        this.log = log;
        this.vectors = new EncoderVectors(encoders, 1);
        this.proposals = new Proposals(vectors, new KnownEntries(knowledge));
        this.clock = clock;
    }

    private static TopicSettings fewer(TopicSettings usual) {
        return new TopicSettings(usual.copy(), usual.ownWords(), usual.link(), usual.belong(), usual.likeness(), 3);
    }

    /** The most asked first. */
    public List<UnansweredTopic> all(@Nullable String lang, int limit) {
        return store.readNow(handle -> TopicRows.all(handle, lang, limit));
    }

    public Optional<UnansweredTopic> find(String id) {
        return store.readNow(handle -> TopicRows.find(handle, id));
    }

    /** Notes that {@code draft} was opened from a topic; false where another was, or the topic is gone. */
    public boolean drafted(String id, String draft) {
        return requireNonNull(
                store.change(handle -> TopicRows.drafted(handle, id, draft)).block());
    }

    /** When the topics were found, absent where they never were. */
    public Optional<Instant> foundAt() {
        return store.readNow(handle -> handle.createQuery("SELECT at FROM setting WHERE name = :name")
                .bind("name", LAST)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
    }

    /** Finds them anew unless that was done a short while ago. */
    public void refreshIfDue() {
        Instant now = clock.instant();
        boolean fresh = foundAt()
                .filter(at -> !at.isAfter(now) && at.plus(FRESH).isAfter(now))
                .isPresent();
        if (!fresh) {
            refresh();
        }
    }

    /** Finds them anew. */
    public synchronized void refresh() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Unanswered> unanswered = log.since(now.minus(LOOKED_BACK));
        IdentityHashMap<AskedQuestion, Instant> times = new IdentityHashMap<>();
        unanswered.forEach(each -> times.put(each.question(), each.at()));
        List<Topic> topics = new ArrayList<>();
        for (LearnedLanguage language : LearnedLanguage.all()) {
            topics.addAll(among(unanswered, language.lang()));
        }
        List<Proposal> proposed = proposals.of(topics);
        List<Found> found = IntStream.range(0, topics.size())
                .mapToObj(at -> found(proposed.get(at), topics.get(at), times, now))
                .sorted((one, other) -> other.topic().asked() - one.topic().asked())
                .toList();
        keep(found, now);
    }

    private record Found(UnansweredTopic topic, Set<String> conversations) {}

    private List<Topic> among(List<Unanswered> unanswered, String lang) {
        List<AskedQuestion> questions = unanswered.stream()
                .map(Unanswered::question)
                .filter(question -> question.lang().equals(lang))
                .toList();
        return questions.isEmpty()
                ? List.of()
                : Topics.among(questions, lang, vectors, SETTINGS).topics();
    }

    private static Found found(
            Proposal proposal, Topic topic, IdentityHashMap<AskedQuestion, Instant> times, Instant now) {
        List<Instant> asked = topic.asked()
                .map(question -> requireNonNull(times.get(question)))
                .toList();
        Set<String> conversations = topic.asked().map(AskedQuestion::dialogue).collect(Collectors.toSet());
        String id = ConversationId.fresh().toString();
        return new Found(new UnansweredTopic(id, proposal, Weeks.of(asked, now), ""), conversations);
    }

    /** A topic of the same question as before keeps the draft that was opened from it. */
    private void keep(List<Found> found, Instant now) {
        store.change(handle -> {
                    Map<String, UnansweredTopic> before = TopicRows.all(handle, null, Integer.MAX_VALUE).stream()
                            .collect(Collectors.toMap(
                                    topic -> topic.proposal().question(), Function.identity(), (one, other) -> one));
                    TopicRows.clear(handle);
                    for (int place = 0; place < found.size(); place++) {
                        UnansweredTopic topic = found.get(place).topic();
                        UnansweredTopic known = before.get(topic.proposal().question());
                        String draft = known == null ? "" : known.draft();
                        TopicRows.insert(
                                handle,
                                topic.drafted(draft),
                                place,
                                found.get(place).conversations(),
                                now);
                    }
                    return handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, '{}', :at) "
                                    + "ON CONFLICT (name) DO UPDATE SET at = excluded.at")
                            .bind("name", LAST)
                            .bind("at", now.toEpochMilli())
                            .execute();
                })
                .block();
    }
}
