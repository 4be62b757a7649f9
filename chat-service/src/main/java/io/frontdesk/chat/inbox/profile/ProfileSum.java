package io.frontdesk.chat.inbox.profile;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.inbox.profile.CustomerProfile.LastAgent;
import io.frontdesk.chat.inbox.profile.CustomerProfile.Mood;
import io.frontdesk.chat.inbox.profile.CustomerProfile.Open;
import io.frontdesk.chat.inbox.profile.CustomerProfile.Satisfaction;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up the conversations of one customer. Blocks the caller. */
final class ProfileSum {
    private static final String UNSOLVED = "unsolved";
    private static final Comparator<Conversation> BY_TIME = Comparator.comparing(Conversation::startedAt);

    private final Conversation current;
    private final List<Conversation> all;
    private final ProfileRows rows;

    ProfileSum(Conversation current, List<Conversation> all, ProfileRows rows) {
        this.current = current;
        this.all = all.stream().sorted(BY_TIME).toList();
        this.rows = rows;
    }

    CustomerProfile profile() {
        List<ConversationId> ids = all.stream().map(Conversation::id).toList();
        Set<ConversationId> kept = rows.kept(ids);
        List<Conversation> told =
                all.stream().filter(each -> kept.contains(each.id())).toList();
        return new CustomerProfile(
                current.customer().verified(),
                all.size(),
                all.getFirst().startedAt(),
                last(all),
                rows.topics(ids),
                moods(told),
                languages(),
                outcomes(),
                (int) all.stream()
                        .filter(each -> each.standing().reason() != null)
                        .count(),
                satisfaction(),
                open(ids, told),
                lastAgent());
    }

    private static Instant last(List<Conversation> all) {
        return all.stream()
                .map(Conversation::lastAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<Mood> moods(List<Conversation> told) {
        return told.stream()
                .flatMap(each -> Stream.ofNullable(each.mood())
                        .map(mood -> new Mood(each.id().toString(), each.lastAt(), mood)))
                .toList();
    }

    private List<String> languages() {
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(Conversation::lang, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Integer> outcomes() {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        all.stream()
                .map(each -> each.standing().outcome())
                .filter(Objects::nonNull)
                .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        return outcomes;
    }

    private @Nullable Satisfaction satisfaction() {
        List<Csat> given = all.stream()
                .flatMap(each -> Stream.ofNullable(each.standing().csat()))
                .sorted(Comparator.comparing(Csat::at))
                .toList();
        return given.isEmpty()
                ? null
                : new Satisfaction(
                        given.stream().mapToInt(Csat::score).average().orElseThrow(),
                        given.size(),
                        given.getLast().score());
    }

    /** The conversation itself is no open matter: it lies before the agent. */
    private List<Open> open(List<ConversationId> ids, List<Conversation> told) {
        Stream<Open> conversations = told.stream()
                .filter(each -> !each.id().equals(current.id()))
                .flatMap(each ->
                        kind(each).map(kind -> new Open(each.id().toString(), kind, each.lastAt(), each.intent())));
        return Stream.concat(conversations, rows.messages(ids).stream())
                .sorted(Comparator.comparing(Open::at).reversed())
                .toList();
    }

    private static Stream<String> kind(Conversation conversation) {
        if (!conversation.standing().isClosed()) {
            return Stream.of("open");
        }
        return UNSOLVED.equals(conversation.standing().outcome()) ? Stream.of(UNSOLVED) : Stream.empty();
    }

    private @Nullable LastAgent lastAgent() {
        return all.stream()
                .filter(each -> each.standing().agent() != null)
                .max(Comparator.comparing(Conversation::lastAt))
                .map(each -> new LastAgent(
                        Objects.requireNonNull(each.standing().agent()).name(), each.lastAt()))
                .orElse(null);
    }
}
