package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.version.EntryChange;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.check.CheckSettings;
import io.frontdesk.retrieval.check.CorpusCheck;
import io.frontdesk.retrieval.check.Finding;
import io.frontdesk.retrieval.check.IntentScores;
import io.frontdesk.retrieval.check.PhraseVectors;
import io.frontdesk.retrieval.index.KnowledgeBase;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the entries that a draft adds or changes among all that there would be. */
@Singleton
final class DraftFindings {
    private static final int INTENTS = 3;

    private final CorpusCheck check;

    DraftFindings(KnowledgeBase knowledge, IntentClassifiers classifiers) {
        this.check = new CorpusCheck(
                CheckSettings.standard(), knowledge::vectors, (question, lang) -> intents(classifiers, question, lang));
    }

    /** What texts, vectors and intents tell; computes the vectors that are missing. */
    List<Finding> all(CheckedDraft draft) {
        return find(check, draft);
    }

    /** What texts alone tell, at once. */
    static List<Finding> byText(CheckedDraft draft) {
        return find(new CorpusCheck(CheckSettings.standard(), PhraseVectors.none(), IntentScores.none()), draft);
    }

    private static List<Finding> find(CorpusCheck check, CheckedDraft draft) {
        Set<EntryKey> changed =
                draft.difference().changes().stream().map(EntryChange::key).collect(Collectors.toSet());
        return check.check(draft.after(), entry -> changed.contains(EntryKey.of(entry)));
    }

    private static Map<String, Double> intents(IntentClassifiers classifiers, String question, String lang) {
        return classifiers.read(lang, question).stream()
                .flatMap(read -> read.prediction().top(INTENTS).stream())
                .collect(Collectors.toMap(IntentScore::intent, IntentScore::probability));
    }
}
