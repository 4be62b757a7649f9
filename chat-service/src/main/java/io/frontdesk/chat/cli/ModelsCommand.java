package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.Manifest;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.registry.UnknownModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The models of a data folder: which there are, whether they are sound, and which is served. */
@Command(
        name = "models",
        description = "Lists, checks and switches the models of a data folder.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ModelsCompareCommand.class)
final class ModelsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(out());
        return 0;
    }

    @Command(name = "list", description = "Lists all models, the served one marked.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
                    Path data,
            @Option(names = "--json", description = "Prints one JSON object.") boolean json) {
        ModelStore store = store(data);
        List<ListedModel> models = new ArrayList<>();
        for (String lang : store.languages()) {
            String current = store.current(lang).orElse("");
            for (String version : store.versions(lang)) {
                models.add(ListedModel.of(store, lang, version, version.equals(current)));
            }
        }
        if (json) {
            JsonOutput.print(out(), new ListedModels(models));
        } else {
            models.forEach(model -> out().println(model));
            if (models.isEmpty()) {
                out().println("no models in " + data.resolve("models"));
            }
            out().flush();
        }
        return 0;
    }

    @Command(name = "show", description = "Prints where a model came from.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "MODEL", description = "A model folder, or LANG/VERSION in the data folder.")
                    String model,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
                    Path data) {
        Manifest manifest = named(() -> ModelPlace.open(data, model)).manifest();
        JsonOutput.print(out(), ShownModel.of(manifest));
        return 0;
    }

    @Command(
            name = "verify",
            description = "Compares every file of a model, or of all, with its manifest.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "MODEL",
                            defaultValue = "",
                            description = "A model folder, or LANG/VERSION in the data folder (default: all).")
                    String model,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
                    Path data) {
        List<Path> places = model.isEmpty() ? ModelPlace.all(data) : List.of(ModelPlace.of(data, model));
        int bad = 0;
        for (Path place : places) {
            try {
                ModelFolder.open(place).verify();
                out().println(place + " is sound");
            } catch (CorruptModel corrupt) {
                bad++;
                spec.commandLine().getErr().println("frontdesk: " + corrupt.getMessage());
            }
        }
        out().flush();
        spec.commandLine().getErr().flush();
        return bad == 0 ? 0 : CommandErrors.FAILED;
    }

    @Command(name = "promote", description = "Makes a sound model the served one.", mixinStandardHelpOptions = true)
    int promote(
            @Parameters(paramLabel = "LANG", description = "Its language.") String lang,
            @Parameters(paramLabel = "VERSION", description = "Its version.") String version,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
                    Path data) {
        named(() -> {
            store(data).promote(lang, version);
            return version;
        });
        out().println(version + " is served for " + lang + "; a running server takes it up within seconds");
        out().flush();
        return 0;
    }

    @Command(name = "rollback", description = "Goes back to the model served before.", mixinStandardHelpOptions = true)
    int rollback(
            @Parameters(paramLabel = "LANG", description = "The language.") String lang,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
                    Path data) {
        String version = named(() -> store(data).rollback(lang));
        out().println(version + " is served for " + lang + "; a running server takes it up within seconds");
        out().flush();
        return 0;
    }

    @Command(
            name = "prune",
            description = "Removes the oldest models; never the served one, nor the one to go back to.",
            mixinStandardHelpOptions = true)
    int prune(
            @Option(
                            names = "--keep",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "How many models of each language stay (default: ${DEFAULT-VALUE}).")
                    int keep,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
                    Path data) {
        if (keep < 1) {
            throw new BadUsage("--keep must be at least 1, got " + keep);
        }
        ModelStore store = store(data);
        int removed = 0;
        for (String lang : store.languages()) {
            for (String version : store.prune(lang, keep)) {
                out().println("removed " + lang + "/" + version);
                removed++;
            }
        }
        out().println(removed == 0 ? "nothing to remove" : removed + " models removed");
        out().flush();
        return 0;
    }

    private static ModelStore store(Path data) {
        return ModelStore.in(data.resolve("models"));
    }

    /** The result of {@code work}; a model that is unknown or corrupt becomes one sentence. */
    private static <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnknownModel | CorruptModel bad) {
            throw new BadUsage(String.valueOf(bad.getMessage()));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
