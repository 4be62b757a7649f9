package io.frontdesk.intent.training;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import org.junit.jupiter.api.Test;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What autograd keeps for the backward pass must still be there when it comes (decision 0005). */
class SavedArraysTest {
    private final TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));

    @Test
    void gradientsAreTheSameWhenEverythingUnreachableIsCollectedAndOverwrittenBeforeBackward() {
        Map<String, float[]> calm = gradients(() -> {});
        Map<String, float[]> pressed = gradients(SavedArraysTest::collectAndOverwrite);

        assertThat(pressed).hasSameSizeAs(calm);
        pressed.forEach((name, gradient) ->
                assertThat(gradient).as(name).usingComparatorWithPrecision(0f).containsExactly(calm.get(name)));
    }

    @Test
    void anOwnedArrayMayBeClosedBeforeBackward() {
        try (NDManager manager = engine.newManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = manager.ones(new Shape(1));
            input.setRequiresGradient(true);
            NDArray factor = OwnedArrays.floats(manager, new float[] {0.5f}, new Shape(1));
            NDArray product = input.mul(factor);
            factor.close();
            collectAndOverwrite();
            collector.backward(product);
            assertThat(input.getGradient().toFloatArray()).containsExactly(0.5f);
        }
    }

    @Test
    void trainingCallsNoNumberOperation() {
        DescribedPredicate<JavaCall<?>> numberOperation = DescribedPredicate.describe(
                "an array operation on a Java number",
                call -> assignableTo(NDArray.class).test(call.getTargetOwner())
                        && call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Number.class)));
        noClasses()
                .should()
                .callMethodWhere(numberOperation.forSubtype())
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.frontdesk.intent.training"));
    }

    private Map<String, float[]> gradients(Runnable betweenForwardAndBackward) {
        Map<String, float[]> gradients = new TreeMap<>();
        engine.seed(3);
        try (IntentNetwork network =
                        new IntentNetwork(engine, TinyBert.weights(1), Readout.of(Pooling.MEAN), 0.1, TinyBert.LABELS);
                NDManager scope = network.newScope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray logits = network.logits(network.features(scope, TinyBert.examples(8, 2), true), true);
            NDArray loss = logits.logSoftmax(1).sum();
            betweenForwardAndBackward.run();
            collector.backward(loss);
            for (Map.Entry<String, Parameter> parameter : network.parameters().entrySet()) {
                gradients.put(
                        parameter.getKey(),
                        parameter.getValue().getArray().getGradient().toFloatArray());
            }
        }
        return gradients;
    }

    private static void collectAndOverwrite() {
        long before = directBuffers();
        long deadline = System.nanoTime() + 500_000_000L;
        System.gc();
        while (directBuffers() >= before && before > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        List<ByteBuffer> litter = new ArrayList<>();
        for (int size : new int[] {4, 8, 64, 512, 1024, 4096}) {
            for (int i = 0; i < 2000; i++) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
                while (buffer.hasRemaining()) {
                    buffer.putFloat(Float.NaN);
                }
                litter.add(buffer);
            }
        }
        assertThat(litter).isNotEmpty();
    }

    private static long directBuffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getCount)
                .sum();
    }
}
