package io.frontdesk.chat.installation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything one server keeps, by name. Creates nothing but the folder itself, in {@link #prepared(Path)}. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder at {@code root}, created where missing and proven writable. */
    public static DataFolder prepared(Path root) {
        DataFolder folder = new DataFolder(root);
        try {
            Files.createDirectories(folder.root);
            Files.delete(Files.createTempFile(folder.root, ".writable", null));
        } catch (IOException refused) {
            throw new UnusableFolder("the data folder " + folder.root + " cannot be written to: " + reason(refused)
                    + "; choose another with --data");
        }
        return folder;
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    public Path database() {
        return root.resolve("frontdesk.db");
    }

    public Path adminToken() {
        return root.resolve("admin-token");
    }

    public Path corpus() {
        return root.resolve("corpus");
    }

    public Path models() {
        return root.resolve("models");
    }

    public Path training(String lang) {
        return root.resolve("training").resolve(lang);
    }

    /** What is searched of the conversations; may be deleted while the server is down. */
    public Path search() {
        return root.resolve("search");
    }

    /** How likely what is found answers, as learned on this company's questions; absent where the shipped models do. */
    public Path chances() {
        return root.resolve("chances.json");
    }

    /** How many tokens of a language model were spent today. */
    public Path tokens() {
        return root.resolve("llm-tokens");
    }

    /** This server's own copy of the pack it started with; imports change it. */
    public Path pack() {
        return root.resolve("pack");
    }

    private static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> "a file of that name is in the way";
            default -> refused.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        };
    }
}
