package io.frontdesk.chat.files;

import java.util.regex.Pattern;

/** Makes names that strangers gave safe to show, to send in a header and to save under. */
final class FileName {
    private static final int LONGEST = 120;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LEADING = Pattern.compile("^[. ]+");

    private FileName() {}

    /** {@code given} without path, invisible characters and dots in front, with an extension that fits. */
    static String cleaned(String given, FileKind kind) {
        String plain = INVISIBLE.matcher(last(given)).replaceAll("");
        String safe = UNSAFE.matcher(plain).replaceAll("_");
        String name = LEADING.matcher(SPACE.matcher(safe).replaceAll(" "))
                .replaceAll("")
                .strip();
        return withExtension(name.isEmpty() ? "file" : name, kind);
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String withExtension(String name, FileKind kind) {
        int dot = name.lastIndexOf('.');
        boolean said = dot > 0 && kind.isSaidBy(name);
        String stem = said ? name.substring(0, dot) : name;
        String extension = said ? name.substring(dot) : "." + kind.extension();
        return shortened(stem) + extension;
    }

    private static String shortened(String stem) {
        int length = stem.codePointCount(0, stem.length());
        return length <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
