package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Optimisation;
import org.junit.jupiter.api.Test;

import java.util.Map;

class AdamWTest {
    private static final String NAME = "encoder.layer.1.output.dense.weight";

    private final TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));

    @Test
    void stepsAsTheFormulaSays() {
        Optimisation settings = new Optimisation(0.01, 0.1, 0.5, 0.1, 1);
        double[] gradients = {0.3, -2, 0.7};
        double weight = 1.5;
        double mean = 0;
        double variance = 0;
        try (NDManager manager = engine.newManager()) {
            Parameter parameter = parameter(manager, 1.5f);
            AdamW optimiser = new AdamW(Map.of(NAME, parameter), settings, 3);
            double rate = 0.01 * 0.5;
            for (int step = 1; step <= gradients.length; step++) {
                double gradient = gradients[step - 1] * 0.25;
                mean = 0.9 * mean + 0.1 * gradient;
                variance = 0.999 * variance + 0.001 * gradient * gradient;
                double unbiased = Math.sqrt(variance / (1 - Math.pow(0.999, step))) + 1e-8;
                weight -= rate * 0.1 * weight;
                weight -= rate * mean / (1 - Math.pow(0.9, step)) / unbiased;

                differentiate(manager, parameter.getArray(), gradients[step - 1]);
                optimiser.step(0.01, 0.25);

                assertThat((double) parameter.getArray().toFloatArray()[0]).isCloseTo(weight, within(1e-5));
            }
        }
    }

    @Test
    void namesTheParameterWhoseGradientBroke() {
        try (NDManager manager = engine.newManager()) {
            Parameter parameter = parameter(manager, 1);
            AdamW optimiser = new AdamW(Map.of(NAME, parameter), new Optimisation(0.01, 0.1, 0.5, 0.1, 1), 3);
            differentiate(manager, parameter.getArray(), Double.NaN);

            double[] norms = optimiser.gradientNorms(manager);

            assertThat(optimiser.firstBroken(norms)).isEqualTo(NAME);
            optimiser.clearGradients();
            assertThat(optimiser.gradientNorms(manager)).containsExactly(0);
        }
    }

    private static Parameter parameter(NDManager manager, float value) {
        Parameter parameter =
                Parameter.builder().setName(NAME).setType(Parameter.Type.OTHER).build();
        parameter.setArray(OwnedArrays.floats(manager, new float[] {value}, new Shape(1)));
        parameter.freeze(false);
        return parameter;
    }

    private static void differentiate(NDManager manager, NDArray weight, double gradient) {
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray slope = OwnedArrays.floats(manager, new float[] {(float) gradient}, new Shape(1));
            collector.backward(slope.mul(weight).sum());
        }
    }
}
