package io.frontdesk.intent.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** The one PyTorch engine of this process: started quietly and offline, on the device the operator chose. */
final class TorchEngine {
    /** There wherever NVIDIA's driver is loaded. */
    private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");

    private static final String FLAVOR = "PYTORCH_FLAVOR";

    private final Engine engine;
    private final Device device;
    private final String remark;

    private TorchEngine(Engine engine, Device device, String remark) {
        this.engine = engine;
        this.device = device;
        this.remark = remark;
    }

    /** The engine on the device asked for; {@link NoGpu} where that cannot be had or computes wrong results. */
    static TorchEngine start(TrainingSettings.Machine machine) {
        TorchLibrary library = TorchLibrary.of(System.getenv());
        library.refuseOthers();
        if (System.getenv(FLAVOR) == null) {
            library.flavor().ifPresent(flavor -> System.setProperty(FLAVOR, flavor));
        }
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        Engine engine = Engine.getEngine("PyTorch");
        if (machine.threads() > 0) {
            JniUtils.setNumThreads(machine.threads());
        }
        TorchEngine cpu = new TorchEngine(engine, Device.cpu(), "");
        cpu.refuseWrongResults();
        boolean usable = engine.hasCapability("CUDA") && engine.getGpuCount() > 0;
        return switch (machine.device()) {
            case CPU -> cpu;
            case GPU -> cpu.onGpu(usable);
            case AUTO -> usable ? cpu.onGpuIfItWorks() : cpu.because(whyNoGpu(Files.exists(DRIVER)));
        };
    }

    /** What the operator should know about the choice of the device; empty where it goes without saying. */
    String remark() {
        return remark;
    }

    /** Why {@code --device auto} takes the CPU. */
    static String whyNoGpu(boolean driver) {
        return driver
                ? "training on the CPU: this machine has a GPU, but the PyTorch library here is made for CPUs;"
                        + " build with -Pgpu, or let " + TorchLibrary.VARIABLE + " name a CUDA libtorch "
                        + TorchLibrary.NEEDED
                : "";
    }

    private TorchEngine onGpu(boolean usable) {
        if (!usable) {
            throw new NoGpu("--device gpu: this machine offers no CUDA device that the PyTorch engine can use;"
                    + " leave the option out to train on the CPU");
        }
        TorchEngine gpu = new TorchEngine(engine, Device.gpu(), "");
        gpu.refuseWrongResults();
        return gpu;
    }

    private TorchEngine onGpuIfItWorks() {
        try {
            return onGpu(true);
        } catch (NoGpu | EngineException broken) {
            return because("training on the CPU: the GPU cannot be used (" + broken.getMessage() + ")");
        }
    }

    private TorchEngine because(String reason) {
        return new TorchEngine(engine, device, reason);
    }

    Device device() {
        return device;
    }

    NDManager newManager() {
        return engine.newBaseManager(device);
    }

    void seed(long seed) {
        engine.setRandomSeed((int) (seed ^ (seed >>> 32)));
    }

    /** What the model folder's manifest says it was trained on. */
    String describe() {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    /** A native library of another version than the binding loads well and computes nonsense. */
    private void refuseWrongResults() {
        try (NDManager manager = newManager()) {
            if (!KnownComputation.isRight(engine, manager)) {
                throw new NoGpu("the PyTorch library found on this machine computes wrong results on " + describe()
                        + "; it must be version " + TorchLibrary.NEEDED + " exactly");
            }
        }
    }
}
