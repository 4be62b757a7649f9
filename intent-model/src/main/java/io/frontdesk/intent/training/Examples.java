package io.frontdesk.intent.training;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.data.ForeignTexts;
import io.frontdesk.intent.data.UtteranceSplit;

import java.util.ArrayList;
import java.util.List;

/**
 * A split's utterances as the network takes them. Texts under labels that are not learned cannot be decided.
 *
 * @param foreign those of the out-of-scope texts that may be learned from; they have no label
 */
record Examples(List<String> labels, List<Example> train, List<Example> valid, List<Example> foreign) {
    Examples {
        labels = List.copyOf(labels);
        train = List.copyOf(train);
        valid = List.copyOf(valid);
        foreign = List.copyOf(foreign);
    }

    static Examples of(UtteranceSplit split, BertTokenizer tokenizer) {
        List<String> labels = split.train().stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .map(Utterance::label)
                .distinct()
                .sorted()
                .toList();
        if (labels.size() < 2) {
            throw new UnusableData("fine-tuning needs at least 2 labels beside oos, found " + labels.size());
        }
        List<Example> valid = examples(split.valid(), labels, tokenizer);
        if (valid.isEmpty()) {
            throw new UnusableData("no validation utterance has a label that is learned");
        }
        List<Example> foreign = ForeignTexts.learnable(split.train()).stream()
                .map(utterance -> Example.foreign(utterance.text(), tokenizer.ids(utterance.text())))
                .toList();
        return new Examples(labels, examples(split.train(), labels, tokenizer), valid, foreign);
    }

    /** The same with what a teacher says of each text that is learned from. */
    Examples taught(Teacher teacher) {
        List<float[]> opinions =
                teacher.probabilities(train.stream().map(Example::text).toList(), labels);
        List<Example> taught = new ArrayList<>(train.size());
        for (int i = 0; i < train.size(); i++) {
            taught.add(train.get(i).taught(opinions.get(i)));
        }
        return new Examples(labels, taught, valid, foreign);
    }

    private static List<Example> examples(List<Utterance> utterances, List<String> labels, BertTokenizer tokenizer) {
        List<Example> examples = new ArrayList<>();
        for (Utterance utterance : utterances) {
            int label = labels.indexOf(utterance.label());
            if (label >= 0) {
                examples.add(new Example(utterance.text(), tokenizer.ids(utterance.text()), label));
            }
        }
        return examples;
    }
}
