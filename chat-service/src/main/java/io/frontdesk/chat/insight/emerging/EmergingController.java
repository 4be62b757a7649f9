package io.frontdesk.chat.insight.emerging;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.insight.emerging.Emerging.Member;
import io.frontdesk.chat.insight.metric.ConversationLine;
import io.frontdesk.chat.insight.metric.ConversationLines;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Topics that emerge, and the conversations that ask for them. */
@Controller("/api/admin/insight/emerging")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EmergingController {
    private static final int LARGEST_PAGE = 200;
    private static final int EXAMPLES = 3;

    private final EmergingTable table;
    private final EmergingSearch search;
    private final ConversationLines lines;

    EmergingController(EmergingTable table, EmergingSearch search, ConversationLines lines) {
        this.table = table;
        this.search = search;
        this.lines = lines;
    }

    /**
     * A group.
     *
     * @param weeks questions in each of four weeks, the earliest first
     * @param probability of as many in the last week, were all weeks alike
     */
    @Serdeable
    record TopicView(
            String id,
            String lang,
            List<String> questions,
            int size,
            List<Integer> weeks,
            double probability,
            boolean growing) {}

    /** All groups, those that grow most surely first. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record EmergingView(
            boolean searching,
            @JsonProperty("found_at") @Nullable Instant foundAt,
            List<TopicView> topics) {}

    @Get
    EmergingView list() {
        List<Emerging> all = table.all();
        return new EmergingView(
                search.isSearching(),
                all.isEmpty() ? null : all.getFirst().foundAt(),
                all.stream().map(this::view).toList());
    }

    /** Has them looked for anew; what was found before stays until then. */
    @Post
    EmergingView search() {
        search.begin();
        return list();
    }

    @Get("/{id}/conversations")
    ConversationLine.Page conversations(
            String id, @QueryValue(defaultValue = "0") long offset, @QueryValue(defaultValue = "50") int limit) {
        Emerging topic = table.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such topic."));
        List<String> all =
                topic.members().stream().map(Member::conversation).distinct().toList();
        List<String> page = all.stream()
                .skip(Math.max(0, offset))
                .limit(Math.clamp(limit, 1, LARGEST_PAGE))
                .toList();
        return lines.page(all.size(), page);
    }

    private TopicView view(Emerging topic) {
        return new TopicView(
                topic.id(),
                topic.lang(),
                topic.members().stream()
                        .limit(EXAMPLES)
                        .map(table::words)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                topic.members().size(),
                Arrays.stream(topic.weeks()).boxed().toList(),
                topic.probability(),
                topic.isGrowing());
    }
}
