package io.frontdesk.intent.serving;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;

/** Notices a tokenizer that belongs to another model: it would load, and make nonsense of every text. */
final class TokenizerCheck {
    private TokenizerCheck() {}

    static void of(ModelFolder folder) {
        JsonNode tokenizer = ModelJson.read(folder.file(ModelFolder.TOKENIZER), JsonNode.class);
        int pieces = tokenizer.path("model").path("vocab").size();
        int rows = folder.config().vocabSize();
        if (pieces != rows) {
            throw new CorruptModel("model folder " + folder.path() + ": " + ModelFolder.TOKENIZER + " has " + pieces
                    + " word pieces but the model has " + rows + "; it belongs to another model");
        }
    }
}
