package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Which native library may be loaded, and on which device the engine then starts. */
class TorchLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void refusesALibraryOfAnotherVersionBeforeItIsLoaded() throws IOException {
        assertThatThrownBy(() -> library("2.6.0+cu124").refuseOthers())
                .isInstanceOf(NoGpu.class)
                .hasMessageContainingAll("PYTORCH_LIBRARY_PATH", "2.6.0+cu124", "2.7.1");
        assertThatThrownBy(() -> library("2.7.10").refuseOthers()).isInstanceOf(NoGpu.class);
        assertThatCode(() -> library("2.7.1+cu128").refuseOthers()).doesNotThrowAnyException();
        assertThatCode(() -> library("2.7.1").refuseOthers()).doesNotThrowAnyException();
    }

    @Test
    void refusesALibraryWhoseVersionNobodyKnows() {
        assertThatThrownBy(() -> named(folder).refuseOthers()).hasMessageContaining("version is unknown");
        assertThatThrownBy(() -> named(folder.resolve("none")).refuseOthers()).hasMessageContaining("no folder");
        assertThatCode(() -> TorchLibrary.of(Map.of()).refuseOthers()).doesNotThrowAnyException();
        assertThatCode(() -> TorchLibrary.of(Map.of(TorchLibrary.VARIABLE, " ")).refuseOthers())
                .doesNotThrowAnyException();
    }

    @Test
    void asksForTheBindingThatFitsTheLibrary() throws IOException {
        assertThat(library("2.7.1").flavor()).contains("cpu");
        Files.createFile(folder.resolve("libtorch_cuda.so"));
        assertThat(named(folder).flavor()).contains("cu128");
        assertThat(TorchLibrary.of(Map.of()).flavor()).isEmpty();
    }

    @Test
    void startsOnTheCpuWhereThereIsNoGpuAndSaysWhyOnlyWhereThereIsOne() {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));

        assertThat(engine.describe()).isEqualTo("cpu");
        assertThat(engine.remark()).isEmpty();
        assertThat(TorchEngine.whyNoGpu(false)).isEmpty();
        assertThat(TorchEngine.whyNoGpu(true)).contains("-Pgpu", "PYTORCH_LIBRARY_PATH", "2.7.1");
    }

    @Test
    void theLibraryHereComputesWhatIsKnown() {
        Engine engine = Engine.getEngine("PyTorch");
        try (NDManager manager = engine.newBaseManager()) {
            assertThat(KnownComputation.isRight(engine, manager)).isTrue();
        }
    }

    @Test
    void tellsFullMemoryFromOtherFailures() {
        assertThat(OutOfMemory.isIt(new EngineException("CUDA out of memory. Tried to allocate 20.00 MiB")))
                .isTrue();
        assertThat(OutOfMemory.isIt(new EngineException(
                        "failed", new RuntimeException("DefaultCPUAllocator: can't allocate memory"))))
                .isTrue();
        assertThat(OutOfMemory.isIt(new EngineException("shapes do not match"))).isFalse();
    }

    private TorchLibrary library(String version) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("libtorch/lib"));
        Files.writeString(lib.resolveSibling("build-version"), version + "\n");
        return named(lib);
    }

    private static TorchLibrary named(Path lib) {
        return TorchLibrary.of(Map.of(TorchLibrary.VARIABLE, lib.toString()));
    }
}
