package io.frontdesk.chat.cli;

import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.chat.mining.proposal.Evidence;
import io.frontdesk.chat.mining.proposal.Match;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.intent.Utterance;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqCsvWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes proposals as the files that {@code import} takes after a person has gone over them, and all of them as JSON. */
final class ProposalFiles {
    private ProposalFiles() {}

    /** A proposal in {@code topics.json}. */
    record TopicLine(
            String lang,
            String intent,
            String question,
            int questions,
            int conversations,
            double settled,
            double cohesion,
            String match,
            @Nullable String knownIntent,
            @Nullable String knownEntry,
            String answer,
            List<String> otherReplies,
            List<String> related,
            List<String> utterances) {
        static TopicLine of(Proposal proposal) {
            Evidence evidence = proposal.evidence();
            Match match = evidence.match();
            return new TopicLine(
                    proposal.lang(),
                    proposal.intent(),
                    proposal.question(),
                    evidence.questions(),
                    evidence.conversations(),
                    evidence.settled(),
                    evidence.cohesion(),
                    match.kind().name().toLowerCase(Locale.ROOT),
                    match.intent(),
                    match.faq(),
                    proposal.answer(),
                    evidence.otherReplies(),
                    evidence.related(),
                    proposal.utterances());
        }
    }

    /** All proposals, under one key. */
    private record Topics(List<TopicLine> topics) {}

    static void write(List<Proposal> proposals, Path folder) {
        try {
            Files.createDirectories(folder);
            UtteranceStore.write(
                    folder.resolve("utterances.csv"),
                    proposals.stream()
                            .filter(ProposalFiles::hasIntent)
                            .flatMap(proposal -> utterances(proposal).stream())
                            .toList());
            try (Writer faq = Files.newBufferedWriter(folder.resolve("faq.csv"))) {
                FaqCsvWriter.write(entries(proposals), faq);
            }
            Files.writeString(
                    folder.resolve("topics.json"),
                    JsonOutput.text(
                            new Topics(proposals.stream().map(TopicLine::of).toList())));
        } catch (IOException unwritable) {
            throw new WorkFailed("the proposals cannot be written to " + folder, unwritable);
        }
    }

    /** What an entry without a category answers already would be learned as an intent that nothing answers. */
    private static boolean hasIntent(Proposal proposal) {
        Match match = proposal.evidence().match();
        return match.kind() != Match.Kind.SAME || match.intent() != null;
    }

    private static List<Utterance> utterances(Proposal proposal) {
        return proposal.utterances().stream()
                .map(text -> new Utterance(text, proposal.intent(), proposal.lang()))
                .toList();
    }

    /** Those that have an answer and are not known yet; each under an id of its own. */
    private static List<FaqEntry> entries(List<Proposal> proposals) {
        Set<String> taken = new HashSet<>();
        return proposals.stream()
                .filter(proposal -> !proposal.answer().isEmpty())
                .filter(proposal -> proposal.evidence().match().kind() != Match.Kind.SAME)
                .map(proposal -> entry(proposal, taken))
                .toList();
    }

    private static FaqEntry entry(Proposal proposal, Set<String> taken) {
        String id = "mined-" + proposal.intent();
        for (int number = 2; !taken.add(id + " " + proposal.lang()); number++) {
            id = "mined-" + proposal.intent() + "-" + number;
        }
        List<String> similar = proposal.utterances().stream()
                .filter(text -> !text.equals(proposal.question()))
                .toList();
        return new FaqEntry(
                id,
                proposal.lang(),
                proposal.question(),
                proposal.answer(),
                proposal.intent(),
                List.of("mined"),
                similar,
                null,
                null);
    }
}
