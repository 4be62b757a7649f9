package io.frontdesk.chat.knowledge.rehearsal;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Part;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.dialogue.Rehearsed;
import io.frontdesk.chat.dialogue.Setting;
import io.frontdesk.retrieval.index.Explanation;
import io.frontdesk.retrieval.index.Explanation.Candidate;
import io.frontdesk.retrieval.index.Explanation.ReadQuestion;
import io.frontdesk.retrieval.index.Marked;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * An answer as the customer would see it, with everything that led to it.
 *
 * @param draft the draft that was asked, absent for the served knowledge
 * @param version names the knowledge that was asked
 * @param lookup the company's system that would have been asked, and was not
 * @param openToModel whether a language model would have been asked, and was not
 * @param question how it was read; absent where the words alone decided
 * @param hits everything found, in order; the decision looks at the first {@code looked_at} of them
 * @param settings what each threshold would change
 */
@Serdeable
@JsonInclude(NON_NULL)
record TryView(
        @Nullable String draft,
        String version,
        String lang,
        @Nullable String detected,
        Reply reply,
        Trace trace,
        @Nullable String lookup,
        @JsonProperty("open_to_model") boolean openToModel,
        @Nullable Read question,
        List<Hit> hits,
        @JsonProperty("looked_at") int lookedAt,
        List<SettingView> settings,
        double ms) {
    private static final int MOST_HITS = 24;

    /** What the customer sees. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Reply(
            @Nullable String decision,
            @Nullable String reason,
            String text,
            List<Choice> choices,
            List<Citation> citations,
            List<Part> parts,
            @Nullable String intent,
            @Nullable Double confidence) {
        static Reply of(BotReply reply) {
            return new Reply(
                    reply.outcome() == null ? null : reply.outcome().code(),
                    reply.reason(),
                    reply.text(),
                    reply.choices(),
                    reply.citations(),
                    reply.parts(),
                    reply.intent(),
                    reply.confidence());
        }
    }

    /** How a question was read, step by step. */
    @Serdeable
    record Read(String text, String normal, String meant, String read) {
        static Read of(ReadQuestion question) {
            return new Read(question.text(), question.normal(), question.meant(), question.read());
        }
    }

    /** A text with the places that match the question. */
    @Serdeable
    record MarkedText(String text, List<Place> marks) {
        static MarkedText of(Marked marked) {
            return new MarkedText(
                    marked.text(),
                    marked.marks().stream()
                            .map(mark -> new Place(mark.from(), mark.to()))
                            .toList());
        }
    }

    /** The characters from {@code from} up to, and without, {@code to}. */
    @Serdeable
    record Place(int from, int to) {}

    /** An entry found: what each leg gave it, what speaks for it, and how much each of that adds. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Hit(
            String id,
            String lang,
            String question,
            String category,
            double score,
            double similarity,
            Map<String, Double> legs,
            Map<String, Double> signals,
            Map<String, Double> weighed,
            @Nullable String nearest,
            MarkedText words,
            MarkedText answer) {
        static Hit of(Candidate found) {
            return new Hit(
                    found.entry().id(),
                    found.entry().lang(),
                    found.entry().question(),
                    found.entry().category(),
                    found.score(),
                    found.signals().getOrDefault("nearest", 0.0),
                    found.legs(),
                    found.signals(),
                    found.weighed(),
                    found.nearest(),
                    MarkedText.of(found.words()),
                    MarkedText.of(found.answer()));
        }
    }

    /** A threshold and what its values would lead to. */
    @Serdeable
    record SettingView(String name, double value, List<RangeView> ranges) {
        static SettingView of(Setting setting) {
            return new SettingView(
                    setting.name(),
                    setting.value(),
                    setting.ranges().stream().map(RangeView::of).toList());
        }
    }

    /** Values of a threshold that lead to the same. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record RangeView(@Nullable Double from, @Nullable Double to, boolean now, GistView gist) {
        static RangeView of(Setting.Range range) {
            return new RangeView(range.from(), range.to(), range.now(), GistView.of(range.gist()));
        }
    }

    static TryView of(
            @Nullable String draft,
            String version,
            @Nullable String detected,
            Rehearsed rehearsed,
            @Nullable Explanation explanation,
            List<Setting> settings,
            double ms) {
        Trace trace = requireNonNull(rehearsed.reply().trace(), "every reply of the bot is traced");
        return new TryView(
                draft,
                version,
                trace.lang(),
                detected,
                Reply.of(rehearsed.reply()),
                trace,
                rehearsed.connector(),
                rehearsed.openToModel(),
                explanation == null ? null : Read.of(explanation.question()),
                explanation == null
                        ? List.of()
                        : explanation.candidates().stream()
                                .limit(MOST_HITS)
                                .map(Hit::of)
                                .toList(),
                trace.hits().size(),
                settings.stream().map(SettingView::of).toList(),
                ms);
    }
}
