package io.frontdesk.intent.serving;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.ExampleVotes;
import io.frontdesk.intent.baseline.ExampleVotes.Voter;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.UnknownCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.ExampleOpinion;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the training examples nearest to a text, under the encoder as it was before fine-tuning, say of its intent. It errs
 * on other texts than the fine-tuned model does, so that both together are right more often than either.
 */
public final class SecondOpinion {
    private final ExampleVotes votes;
    private final FrozenEncoder frozen;

    /** @param frozen the encoder the votes' vectors came from; it stays its owner's to close */
    public SecondOpinion(ExampleVotes votes, SentenceEncoder frozen) {
        this(votes, FrozenEncoder.of(frozen));
    }

    private SecondOpinion(ExampleVotes votes, FrozenEncoder frozen) {
        this.votes = requireNonNull(votes, "votes");
        this.frozen = requireNonNull(frozen, "frozen");
    }

    /**
     * The opinion kept in a model folder.
     *
     * @param encoders asked for the frozen one once a text has to be read by it
     */
    public static SecondOpinion read(ModelFolder folder, FrozenEncoders encoders) {
        String base = folder.manifest().origin().base();
        if (!folder.has(ModelFolder.EXAMPLES)) {
            throw new CorruptModel("model folder " + folder.path() + ": " + ModelFolder.EXAMPLES
                    + " is missing though the calibration counts on it");
        }
        try {
            ExampleVotes votes = ExampleVotes.read(folder.file(ModelFolder.EXAMPLES));
            if (votes.labels() != folder.labels().size()) {
                throw new CorruptModel("model folder " + folder.path() + ": " + ModelFolder.EXAMPLES + " knows "
                        + votes.labels() + " intents but " + ModelFolder.LABELS + " names "
                        + folder.labels().size());
            }
            return new SecondOpinion(votes, new FrozenEncoder(BaseCheckpoint.named(base), encoders));
        } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException unreadable) {
            throw new CorruptModel(
                    "model folder " + folder.path() + ": " + ModelFolder.EXAMPLES + " cannot be read", unreadable);
        } catch (UnknownCheckpoint unknown) {
            throw new CorruptModel(
                    "model folder " + folder.path() + ": its base checkpoint " + base
                            + " does not come with the program",
                    unknown);
        }
    }

    /** The votes, to be joined by others. */
    public ExampleVotes votes() {
        return votes;
    }

    /** What the votes are compared with when these texts are asked about, of which a graph made {@code readings}. */
    public List<float[]> questions(List<Utterance> texts, Readings readings) {
        return readings.sentences() == null ? vectors(texts) : readings.sentences();
    }

    private List<float[]> vectors(List<Utterance> texts) {
        return texts.isEmpty()
                ? List.of()
                : frozen.get().encodeAll(texts.stream().map(Utterance::text).toList());
    }

    /** The same with the votes of further examples; those whose label is none of {@code labels} are left out. */
    public SecondOpinion and(List<String> labels, List<Utterance> more) {
        List<Utterance> known =
                more.stream().filter(row -> labels.contains(row.label())).toList();
        List<float[]> vectors = vectors(known);
        List<Voter> voters = votes.voters();
        for (int i = 0; i < known.size(); i++) {
            voters.add(Voter.fresh(labels.indexOf(known.get(i).label()), vectors.get(i)));
        }
        return with(votes.with(labels.size(), voters));
    }

    /** The same encoder with other votes. */
    public SecondOpinion with(ExampleVotes others) {
        return new SecondOpinion(others, frozen);
    }

    /** What the examples say of a text. */
    ExampleOpinion of(String text) {
        return votes.about(frozen.get().encode(text));
    }

    /**
     * What the examples say of a text with this sentence, which is remembered: the search will ask for it next.
     */
    ExampleOpinion of(String text, float[] sentence) {
        frozen.remember(text, sentence);
        return votes.about(sentence);
    }

    /** What the examples say of texts with these {@link #questions}. */
    public List<ExampleOpinion> about(List<float[]> vectors) {
        return vectors.parallelStream().map(votes::about).toList();
    }

    /** The same about texts that are among the out-of-scope examples: each is asked as any question, but not heard itself. */
    public List<ExampleOpinion> aboutLearned(List<Utterance> texts, Readings readings) {
        List<float[]> themselves = vectors(texts);
        List<float[]> asked = readings.sentences() == null ? themselves : readings.sentences();
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> votes.aboutLearned(asked.get(i), themselves.get(i)))
                .toList();
    }

    /** Writes the examples, without their texts, where a model folder keeps them. */
    public void write(Path file) throws IOException {
        votes.write(file);
    }
}
