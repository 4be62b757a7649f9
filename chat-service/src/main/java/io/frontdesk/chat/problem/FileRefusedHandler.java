package io.frontdesk.chat.problem;

import io.frontdesk.chat.files.FileRefused;
import io.frontdesk.chat.files.FileSettings;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for a file that was not taken. */
@Singleton
final class FileRefusedHandler extends ProblemHandler<FileRefused> {
    private final FileSettings settings;

    FileRefusedHandler(FileSettings settings) {
        this.settings = settings;
    }

    @Override
    protected Problem problem(FileRefused exception) {
        return switch (exception.reason()) {
            case TOO_LARGE ->
                Problem.of(
                        "too-large",
                        "Too large",
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "A file may hold " + settings.largest() + " bytes at most.");
            case EMPTY -> Problem.of("empty-file", "Empty", HttpStatus.BAD_REQUEST, "There is nothing in this file.");
            case WRONG_TYPE ->
                Problem.of(
                        "bad-file-type",
                        "Wrong type",
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "Only PNG, JPEG, GIF and WebP pictures and PDF documents are taken.");
            case NAMED_WRONGLY ->
                Problem.of(
                        "bad-file-type",
                        "Named wrongly",
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "What is in this file is something else than its name says.");
            case NO_ROOM ->
                Problem.of(
                        "storage-full",
                        "No room",
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "The server has no room for files; nothing of this one was kept.");
        };
    }
}
