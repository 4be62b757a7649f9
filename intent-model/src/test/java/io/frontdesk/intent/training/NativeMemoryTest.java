package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NativeMemoryTest {
    private static final int STEPS = 500;

    @Test
    @EnabledOnOs(OS.LINUX)
    void fiveHundredStepsLeaveNoNativeMemoryBehind() throws IOException {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        TrainingSettings settings = TrainingSettings.defaults();
        List<Example> batch = TinyBert.examples(32, 5);
        try (IntentNetwork network =
                new IntentNetwork(engine, TinyBert.weights(1), Readout.of(Pooling.CLS), 0.1, TinyBert.LABELS)) {
            AdamW optimiser = new AdamW(network.parameters(), settings.optimisation(), 3);
            TrainingStep step = new TrainingStep(network, optimiser, settings, TinyBert.LABELS);
            learn(step, batch);
            int arrays = network.managedArrays();
            long before = residentBytes();
            for (int i = 0; i < STEPS; i++) {
                learn(step, batch);
            }
            assertThat(network.managedArrays()).isEqualTo(arrays);
            assertThat(residentBytes() - before).isLessThan(80L << 20);
        }
    }

    private static void learn(TrainingStep step, List<Example> batch) {
        assertThat(step.learn(batch, 1e-4)).isFinite();
    }

    private static long residentBytes() throws IOException {
        System.gc();
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ", 3)[1];
        return Long.parseLong(pages) * 4096;
    }
}
