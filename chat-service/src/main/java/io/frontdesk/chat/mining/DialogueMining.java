package io.frontdesk.chat.mining;

import io.frontdesk.chat.mining.MiningProgress.Step;
import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.pairing.Pairing;
import io.frontdesk.chat.mining.past.PastDialogue;
import io.frontdesk.chat.mining.proposal.Known;
import io.frontdesk.chat.mining.proposal.Proposals;
import io.frontdesk.chat.mining.topics.Topic;
import io.frontdesk.chat.mining.topics.TopicSettings;
import io.frontdesk.chat.mining.topics.Topics;
import io.frontdesk.chat.mining.topics.Vectors;

import java.util.ArrayList;
import java.util.List;

/** From past conversations to proposals: pairs, groups by language, proposes. Stores and publishes nothing. */
public final class DialogueMining {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final Vectors vectors;
    private final Known known;
    private final TopicSettings settings;

    public DialogueMining(Vectors vectors, Known known) {
        this(vectors, known, TopicSettings.standard());
    }

    public DialogueMining(Vectors vectors, Known known, TopicSettings settings) {
        this.vectors = vectors;
        this.known = known;
        this.settings = settings;
    }

    public Mined mine(List<PastDialogue> dialogues, MiningProgress progress) {
        progress.at(Step.PAIRING, 0);
        List<AskedQuestion> questions = dialogues.stream()
                .flatMap(dialogue -> Pairing.of(dialogue).stream())
                .toList();
        List<Topic> topics = new ArrayList<>();
        List<AskedQuestion> noise = new ArrayList<>();
        for (String lang : LANGUAGES) {
            progress.at(Step.GROUPING, (double) LANGUAGES.indexOf(lang) / LANGUAGES.size());
            Topics found = Topics.among(in(lang, questions), lang, vectors, settings);
            topics.addAll(found.topics());
            noise.addAll(found.noise());
        }
        progress.at(Step.PROPOSING, 0);
        return new Mined(dialogues.size(), questions, topics, new Proposals(vectors, known).of(topics), noise);
    }

    private static List<AskedQuestion> in(String lang, List<AskedQuestion> questions) {
        return questions.stream()
                .filter(question -> question.lang().equals(lang))
                .toList();
    }
}
