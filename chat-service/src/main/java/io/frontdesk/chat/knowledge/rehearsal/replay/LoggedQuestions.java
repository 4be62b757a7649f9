package io.frontdesk.chat.knowledge.rehearsal.replay;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.QuestionLog;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.retrieval.ingest.NormalText;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What customers asked of late, each different question once, without what tells who they are. Blocks the caller. */
@Singleton
final class LoggedQuestions {
    /** The latest so many are looked at; a bounded number of questions has to do for any traffic. */
    private static final int MOST_READ = 200_000;

    private static final int MOST_DIFFERENT = 50_000;

    private final QuestionLog log;
    private final PersonalData mask;
    private final InstantSource clock;

    LoggedQuestions(QuestionLog log, PersonalData mask, InstantSource clock) {
        this.log = log;
        this.mask = mask;
        this.clock = clock;
    }

    /**
     * One question.
     *
     * @param text what one of the customers wrote, to be asked again and to be kept nowhere
     * @param masked the same without personal data
     * @param count how often it was asked
     * @param follows the question in whose light it was read, absent where it was read alone
     */
    record Logged(String text, String masked, String lang, int count, Trace.@Nullable Follows follows) {
        Logged {
            requireNonNull(text, "text");
            requireNonNull(masked, "masked");
            requireNonNull(lang, "lang");
        }

        private Logged onceMore() {
            return new Logged(text, masked, lang, count + 1, follows);
        }
    }

    /** What was asked in the last {@code days}, what most asked first, {@code most} at most. */
    List<Logged> ofLast(int days, int most) {
        Map<String, Logged> different = new LinkedHashMap<>();
        log.each(clock.instant().minus(Duration.ofDays(days)), MOST_READ, asked -> add(different, asked));
        return different.values().stream()
                .sorted(Comparator.comparingInt(Logged::count).reversed())
                .limit(most)
                .toList();
    }

    private void add(Map<String, Logged> different, QuestionLog.Asked asked) {
        String masked = mask.knowing(asked.given()).mask(asked.text().strip());
        String before = asked.follows() == null ? "" : asked.follows().question();
        String key = asked.lang() + ' ' + key(before, asked.lang()) + '\n' + key(masked, asked.lang());
        Logged known = different.get(key);
        if (known != null) {
            different.put(key, known.onceMore());
        } else if (different.size() < MOST_DIFFERENT && !masked.isBlank()) {
            different.put(key, new Logged(asked.text().strip(), masked, asked.lang(), 1, asked.follows()));
        }
    }

    /** Case, width, spaces and the mark at the end make no other question. */
    private static String key(String text, String lang) {
        return NormalText.of(text, lang)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("[\\s?!.,;。，！？~]+$", "");
    }
}
