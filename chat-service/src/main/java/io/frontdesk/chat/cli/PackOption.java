package io.frontdesk.chat.cli;

import io.frontdesk.chat.answer.PackFile;

import java.nio.file.Path;
import java.util.List;

/** The folder of a pack, as a command is given it. */
final class PackOption {
    private PackOption() {}

    /** How its company writes order numbers; {@link BadUsage} where it has no readable pack.json. */
    static List<String> orderNumbers(Path folder) {
        return PackFile.read(InputFile.readable(folder.resolve("pack.json"))).orderNumbers();
    }
}
