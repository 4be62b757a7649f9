package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.review.Item.State;
import io.frontdesk.chat.review.order.Prospect;
import io.frontdesk.chat.review.order.ReviewOrder;
import io.frontdesk.intent.IntentScore;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items as people read them; decides nothing. Blocks the caller. */
@Singleton
final class ItemList {
    /** So many with the most gain are put into order; who has done those finds the next. */
    static final int ORDERED = 300;

    private static final int CHOICES = 5;
    private static final int TURNS = 30;

    private final Store store;
    private final LabelledSpace space;
    private final IntentClassifiers classifiers;

    ItemList(Store store, LabelledSpace space, IntentClassifiers classifiers) {
        this.store = store;
        this.space = space;
        this.classifiers = classifiers;
    }

    /** An item with all that is known of it. */
    record Detail(Item item, List<IntentScore> choices, List<Candidate> turns, Ballot ballot, List<Event> history) {
        Detail {
            choices = List.copyOf(choices);
            turns = List.copyOf(turns);
            history = List.copyOf(history);
        }
    }

    /** What {@code who} has to do, contradictions first, then what gains most. */
    List<Item> toDo(String who, @Nullable String lang, int offset, int limit) {
        List<Item> items = store.readNow(handle -> ItemRows.toDo(handle, who, lang, ORDERED));
        List<Item> first = items.stream()
                .filter(item -> item.standing().state() == State.CONFLICT)
                .toList();
        List<Item> ordered = new ArrayList<>(first);
        ordered.addAll(inOrder(
                items.stream()
                        .filter(item -> item.standing().state() != State.CONFLICT)
                        .toList(),
                offset + limit));
        return ordered.stream().skip(offset).limit(limit).toList();
    }

    long toDoCount(String who, @Nullable String lang) {
        return store.readNow(handle -> ItemRows.toDoCount(handle, who, lang));
    }

    List<Item> in(State state, @Nullable String lang, long offset, int limit) {
        return store.readNow(handle -> ItemRows.in(handle, state, lang, offset, limit));
    }

    Map<State, Long> counts() {
        return store.readNow(ItemRows::counts);
    }

    Item find(String id) {
        return store.readNow(handle -> ItemRows.find(handle, id)).orElseThrow(Decisions::unknown);
    }

    Detail detail(String id) {
        return store.readNow(handle -> {
            Item item = ItemRows.find(handle, id).orElseThrow(Decisions::unknown);
            return new Detail(
                    item,
                    choices(item),
                    TurnRows.of(handle, item, TURNS),
                    VoteRows.of(handle, id),
                    EventRows.of(handle, id));
        });
    }

    private List<IntentScore> choices(Item item) {
        return classifiers
                .read(item.lang(), item.text())
                .map(reading -> reading.prediction().top(CHOICES))
                .orElse(List.of());
    }

    /** Each language in its own order, and of the next ones always that of more gain. */
    private List<Item> inOrder(List<Item> items, int count) {
        Map<String, List<Item>> byLanguage = new LinkedHashMap<>();
        items.forEach(item -> byLanguage
                .computeIfAbsent(item.lang(), lang -> new ArrayList<>())
                .add(item));
        byLanguage.replaceAll((lang, all) -> inOrder(lang, all, count));
        List<Item> merged = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        while (merged.size() < count) {
            Item next = null;
            for (Map.Entry<String, List<Item>> each : byLanguage.entrySet()) {
                int place = places.getOrDefault(each.getKey(), 0);
                if (place < each.getValue().size()
                        && (next == null || each.getValue().get(place).gain() > next.gain())) {
                    next = each.getValue().get(place);
                }
            }
            if (next == null) {
                break;
            }
            merged.add(next);
            places.merge(next.lang(), 1, Integer::sum);
        }
        return merged;
    }

    private List<Item> inOrder(String lang, List<Item> items, int count) {
        Map<String, Item> byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Prospect> prospects = store.readNow(handle -> ProspectRows.of(handle, byId.keySet()));
        Map<String, Integer> labelled = space.counts(lang);
        return new ReviewOrder(label -> labelled.getOrDefault(label, 0))
                .best(prospects, count).stream()
                        .flatMap(prospect -> Stream.ofNullable(byId.get(prospect.id())))
                        .toList();
    }
}
