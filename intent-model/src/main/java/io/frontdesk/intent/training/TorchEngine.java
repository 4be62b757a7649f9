package io.frontdesk.intent.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;

/** The one PyTorch engine of this process: started quietly and offline, on the device the operator chose. */
final class TorchEngine {
    private final Engine engine;
    private final Device device;

    private TorchEngine(Engine engine, Device device) {
        this.engine = engine;
        this.device = device;
    }

    static TorchEngine start(TrainingSettings.Machine machine) {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        Engine engine = Engine.getEngine("PyTorch");
        if (machine.threads() > 0) {
            JniUtils.setNumThreads(machine.threads());
        }
        TorchEngine started = new TorchEngine(engine, choose(engine, machine.device()));
        started.checkArithmetic();
        return started;
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

    private static Device choose(Engine engine, DeviceChoice choice) {
        if (choice == DeviceChoice.CPU) {
            return Device.cpu();
        }
        boolean usable = engine.hasCapability("CUDA") && engine.getGpuCount() > 0;
        if (choice == DeviceChoice.GPU && !usable) {
            throw new NoGpu("--device gpu: this machine offers no CUDA device that the PyTorch engine can use;"
                    + " leave the option out to train on the CPU");
        }
        return usable ? Device.gpu() : Device.cpu();
    }

    /** A native library of another version than the binding loads well and computes nonsense. */
    private void checkArithmetic() {
        try (NDManager manager = newManager()) {
            NDArray ones = manager.ones(new Shape(2, 3));
            float[] product = ones.matMul(ones.transpose()).toFloatArray();
            for (float value : product) {
                if (value != 3f) {
                    throw new NoGpu("the PyTorch library found on this machine computes wrong results; it must be"
                            + " version 2.7.1 exactly");
                }
            }
        }
    }
}
