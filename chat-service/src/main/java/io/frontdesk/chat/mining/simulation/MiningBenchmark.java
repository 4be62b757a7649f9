package io.frontdesk.chat.mining.simulation;

import io.frontdesk.chat.mining.DialogueMining;
import io.frontdesk.chat.mining.Mined;
import io.frontdesk.chat.mining.MiningProgress;
import io.frontdesk.chat.mining.past.DialogueFile;
import io.frontdesk.chat.mining.past.DialogueImport;
import io.frontdesk.chat.privacy.mask.PersonalData;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Invents a log, writes it to a file, mines that file and compares. The settings were chosen on every other topic; the
 * topics between are held out.
 */
public final class MiningBenchmark {
    private static final Predicate<Integer> TUNED = place -> place % 2 == 0;

    /** Which of the topics the log is about. */
    public enum Part {
        ALL,
        TUNED,
        HELD_OUT;

        private boolean has(int place) {
            return switch (this) {
                case ALL -> true;
                case TUNED -> MiningBenchmark.TUNED.test(place);
                case HELD_OUT -> !MiningBenchmark.TUNED.test(place);
            };
        }
    }

    private final Material material;
    private final DialogueMining mining;

    public MiningBenchmark(Material material, Part part, DialogueMining mining) {
        this.material = material.only(part::has);
        this.mining = mining;
    }

    public MiningFigures run(int conversations, long seed) throws IOException {
        List<SimulatedDialogue> invented = new Simulator(material, seed).invent(conversations);
        Path file = Files.createTempFile("frontdesk-dialogues", ".jsonl");
        try {
            Simulator.write(invented, file);
            long start = System.nanoTime();
            DialogueImport read = DialogueFile.read(file, "simulated.jsonl", PersonalData.standard()::mask);
            Mined mined = mining.mine(read.dialogues(), MiningProgress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            return figures(invented, mined, seconds);
        } finally {
            Files.delete(file);
        }
    }

    private MiningFigures figures(List<SimulatedDialogue> invented, Mined mined, double seconds) {
        Judgement judgement = new Judgement(material, invented, mined);
        Set<String> secrets = invented.stream()
                .flatMap(dialogue -> dialogue.secrets().stream())
                .collect(Collectors.toSet());
        List<Boolean> hints = judgement.hints();
        return new MiningFigures(
                invented.size(),
                mined.questions().size(),
                judgement.half(place -> true),
                judgement.half(TUNED),
                judgement.half(TUNED.negate()),
                mined.proposals().size(),
                judgement.purity(),
                1 - judgement.leftOut(false),
                judgement.leftOut(true),
                judgement.answersRight(),
                judgement.settled(),
                hints.size(),
                (int) hints.stream().filter(right -> right).count(),
                secrets.size(),
                judgement.left(secrets),
                seconds);
    }
}
