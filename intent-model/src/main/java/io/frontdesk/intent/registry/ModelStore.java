package io.frontdesk.intent.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models of one data folder: {@code models/<lang>/<version>/}, with a file {@code current} naming the served version
 * and the ones served before it, newest first. It decides nothing: whoever promotes has compared the models.
 */
public final class ModelStore {
    private static final String CURRENT = "current";
    private static final int REMEMBERED = 20;

    private final Path root;

    private ModelStore(Path root) {
        this.root = root;
    }

    /** The store in {@code models}, a folder that need not exist yet. */
    public static ModelStore in(Path models) {
        return new ModelStore(models);
    }

    /** Where a model of that language and version belongs. */
    public Path place(String lang, String version) {
        return root.resolve(plain(lang)).resolve(plain(version));
    }

    /** The languages that have at least one model. */
    public List<String> languages() {
        return names(root);
    }

    /** The versions of {@code lang}, oldest first; a version may be corrupt. */
    public List<String> versions(String lang) {
        Path folder = root.resolve(plain(lang));
        return names(folder).stream()
                .filter(version -> ModelFolder.isOne(folder.resolve(version)))
                .toList();
    }

    public Optional<String> current(String lang) {
        return history(lang).stream().findFirst();
    }

    public ModelFolder open(String lang, String version) {
        Path place = place(lang, version);
        if (!Files.isDirectory(place)) {
            throw new UnknownModel("there is no model " + version + " for " + lang + " in " + root);
        }
        return ModelFolder.open(place);
    }

    /** Makes a sound version the served one. */
    public void promote(String lang, String version) {
        open(lang, version).verify();
        List<String> history = new ArrayList<>(history(lang));
        history.remove(version);
        history.addFirst(version);
        write(lang, history.subList(0, Math.min(REMEMBERED, history.size())));
    }

    /** Goes back to the version served before; returns it. */
    public String rollback(String lang) {
        List<String> history = history(lang);
        if (history.size() < 2) {
            throw new UnknownModel("no model was served before the current one for " + lang);
        }
        open(lang, history.get(1)).verify();
        write(lang, history.subList(1, history.size()));
        return history.get(1);
    }

    /** Stops serving any model of that language; all of them stay where they are. */
    public void retire(String lang) {
        try {
            Files.deleteIfExists(pointer(lang));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change " + pointer(lang), e);
        }
    }

    /**
     * Removes the oldest versions of {@code lang} until {@code keep} are left; returns them. The served one and the one to
     * go back to always stay. A version that is being removed cannot be loaded any more, even if the removal is cut off.
     */
    public List<String> prune(String lang, int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("keep must be at least 1, got " + keep);
        }
        List<String> versions = versions(lang);
        List<String> needed = history(lang).stream().limit(2).toList();
        List<String> removed = versions.subList(0, Math.max(0, versions.size() - keep)).stream()
                .filter(version -> !needed.contains(version))
                .toList();
        if (!removed.isEmpty()) {
            write(
                    lang,
                    history(lang).stream()
                            .filter(version -> !removed.contains(version))
                            .toList());
            removed.forEach(version -> remove(place(lang, version)));
        }
        return removed;
    }

    private static void remove(Path folder) {
        try {
            Path hidden = folder.resolveSibling(".removed-" + folder.getFileName());
            Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
            try (Stream<Path> files = Files.walk(hidden)) {
                for (Path file : files.sorted(reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private List<String> history(String lang) {
        try {
            return Files.readString(pointer(lang), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pointer(lang), e);
        }
    }

    private void write(String lang, List<String> history) {
        try {
            DurableFiles.replace(pointer(lang), (String.join("\n", history) + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot change " + pointer(lang), e);
        }
    }

    private Path pointer(String lang) {
        return root.resolve(plain(lang)).resolve(CURRENT);
    }

    /** A name that cannot lead out of the store. */
    private static String plain(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new UnknownModel("\"" + name + "\" is no name of a language or model");
        }
        return name;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted(comparing(name -> name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
