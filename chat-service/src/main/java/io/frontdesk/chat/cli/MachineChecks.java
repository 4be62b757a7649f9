package io.frontdesk.chat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What {@code doctor} finds out about the machine and the program itself. */
final class MachineChecks {
    private static final int NEEDED_JAVA = 25;
    private static final long GIB = 1L << 30;

    private MachineChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(Check.ok(
                "cpu",
                Runtime.getRuntime().availableProcessors() + " processors, "
                        + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB heap, " + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch")));
        checks.add(gpu());
        checks.add(vectors());
        BaseCheckpoint.names().forEach(name -> checks.add(checkpoint(name)));
        checks.add(distribution(Distribution.current()));
        return checks;
    }

    static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
    }

    private static Check java() {
        String running = "Java " + System.getProperty("java.version") + " by " + System.getProperty("java.vendor")
                + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= NEEDED_JAVA
                ? Check.ok("java", running)
                : Check.fail("java", running + "; " + NEEDED_JAVA + " or newer is needed");
    }

    private static Check vectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? Check.ok("vector_api", "on")
                : Check.warn("vector_api", "off: start with --add-modules jdk.incubator.vector for faster search");
    }

    private static Check gpu() {
        try {
            Process process = new ProcessBuilder("nvidia-smi", "-L")
                    .redirectErrorStream(true)
                    .start();
            String found = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            boolean worked = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            return worked && !found.isEmpty()
                    ? Check.ok("gpu", found.lines().findFirst().orElse(found))
                    : Check.ok("gpu", "none; training and serving use the CPU");
        } catch (IOException none) {
            return Check.ok("gpu", "none; training and serving use the CPU");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Check.warn("gpu", "not looked at");
        }
    }

    private static Check checkpoint(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes;
            try (InputStream onnx =
                    new DigestInputStream(BaseCheckpoint.named(name).openOnnx(), digest)) {
                bytes = onnx.transferTo(OutputStream.nullOutputStream());
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            return Check.ok("checkpoint_" + name, (bytes >> 20) + " MB, sha256 " + hash);
        } catch (IOException | RuntimeException missing) {
            return Check.fail("checkpoint_" + name, "cannot be read");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Check distribution(Distribution distribution) {
        boolean pages = Files.isRegularFile(distribution.home().resolve("web/widget.js"));
        boolean packs = Files.isDirectory(distribution.home().resolve("packs"));
        String where = distribution.home().toString();
        return pages && packs
                ? Check.ok("distribution", where)
                : Check.warn("distribution", where + (pages ? "" : " has no pages") + (packs ? "" : " has no packs"));
    }
}
