package io.frontdesk.chat.mining.past;

import java.util.List;

/**
 * What a file of past conversations held: the good messages by conversation, and why the other rows are bad.
 *
 * @param messages how many messages were taken
 */
public record DialogueImport(List<PastDialogue> dialogues, int messages, List<BadRow> problems) {
    public DialogueImport {
        dialogues = List.copyOf(dialogues);
        problems = List.copyOf(problems);
    }

    static DialogueImport refused(String reason) {
        return new DialogueImport(List.of(), 0, List.of(new BadRow(1, "", reason)));
    }
}
