package io.frontdesk.chat.answer.generated;

import io.frontdesk.retrieval.FaqEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The entries of one request, each fenced as data; one that speaks to a model, or asks for secrets, is left out. */
record Sources(List<Source> all) {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private static final Pattern UNFIT_FOR_KEY = Pattern.compile("[^\\p{L}\\p{N}._-]");
    private static final int LONGEST_ANSWER = 2_000;

    Sources {
        all = List.copyOf(all);
    }

    static Sources of(List<FaqEntry> entries, int most) {
        List<Source> sources = new ArrayList<>();
        for (FaqEntry entry : entries) {
            if (sources.size() < most && isFit(entry)) {
                sources.add(new Source(key(entry, sources.size() + 1), cleaned(entry)));
            }
        }
        return new Sources(sources);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Optional<Source> find(String key) {
        return all.stream().filter(source -> source.key().equals(key)).findFirst();
    }

    /** As they stand in the prompt. What could close a fence is written so that it cannot. */
    String fenced() {
        return all.stream().map(Sources::fenced).collect(Collectors.joining("\n"));
    }

    /** {@code text} with nothing in it that could be taken for a fence. */
    static String harmless(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String fenced(Source source) {
        return "<entry id=\"%s\">\n<question>%s</question>\n<answer>%s</answer>\n</entry>"
                .formatted(
                        source.key(),
                        harmless(source.entry().question()),
                        harmless(source.entry().answer()));
    }

    private static boolean isFit(FaqEntry entry) {
        String text = entry.question() + "\n" + entry.answer();
        boolean fit = entry.answer().length() <= LONGEST_ANSWER
                && !Suspicion.isRaisedBy(text)
                && !SecretsCheck.asksForSecret(text);
        if (!fit) {
            LOG.warn("entry {} in {} is not given to the language model: see docs/llm.md", entry.id(), entry.lang());
        }
        return fit;
    }

    private static String key(FaqEntry entry, int number) {
        String key = UNFIT_FOR_KEY.matcher(entry.id()).replaceAll("_");
        return key.equals(entry.id()) ? key : key + "-" + number;
    }

    private static FaqEntry cleaned(FaqEntry entry) {
        return new FaqEntry(
                entry.id(),
                entry.lang(),
                HiddenText.removed(entry.question()),
                HiddenText.removed(entry.answer()),
                entry.category(),
                List.of(),
                List.of(),
                entry.validFrom(),
                entry.validTo());
    }
}
