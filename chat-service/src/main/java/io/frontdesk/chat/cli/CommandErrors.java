package io.frontdesk.chat.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;

/** Turns every failure of a command into one line on stderr and an exit code; a stack trace only on request. */
final class CommandErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int FAILED = 1;

    private static final boolean TRACES = System.getenv("FRONTDESK_TRACE") != null;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        return switch (failure) {
            case BadUsage bad -> report(command.getErr(), bad, String.valueOf(bad.getMessage()), ExitCode.USAGE);
            case WorkFailed failed -> report(command.getErr(), failed, String.valueOf(failed.getMessage()), FAILED);
            default -> report(command.getErr(), failure, unexpected(failure), FAILED);
        };
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String sentence = firstLine(wrong);
        PrintWriter err = command.getErr();
        report(err, wrong, sentence + hint(wrong) + " (see '" + name(command) + " --help')", ExitCode.USAGE);
        return ExitCode.USAGE;
    }

    private static String hint(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        }
        return "";
    }

    private static String unexpected(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + firstLine(failure)
                + " (FRONTDESK_TRACE=1 shows where it happened)";
    }

    private static int report(PrintWriter err, Exception failure, String sentence, int code) {
        err.println("frontdesk: " + sentence.strip());
        if (TRACES) {
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
