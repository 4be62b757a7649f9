package io.frontdesk.chat.installation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The built program on disk: packs and pages beside its jars. Read only. */
public record Distribution(Path home) {
    /** The distribution this program runs from, as the launcher told it; else the working folder. */
    public static Distribution current() {
        return new Distribution(Path.of(System.getProperty("frontdesk.home", "."))
                .toAbsolutePath()
                .normalize());
    }

    /** The folder of the shipped pack called {@code name}, or the folder itself where {@code name} is a path. */
    public Path pack(String name) {
        if (name.contains("/") || name.contains(File.separator)) {
            return ownPack(Path.of(name));
        }
        Path packs = home.resolve("packs");
        Path pack = packs.resolve(name).normalize();
        if (!pack.startsWith(packs) || pack.equals(packs) || !Files.isDirectory(pack)) {
            throw new UnusableFolder(
                    "there is no pack '" + name + "' in " + packs + "; there is: " + String.join(", ", namesIn(packs)));
        }
        return pack;
    }

    private static Path ownPack(Path folder) {
        if (!Files.isReadable(folder.resolve("faq.csv"))) {
            throw new UnusableFolder(folder + " is no pack: it holds no faq.csv");
        }
        return folder;
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            return List.of("nothing");
        }
    }
}
