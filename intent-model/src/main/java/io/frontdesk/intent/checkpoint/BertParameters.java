package io.frontdesk.intent.checkpoint;

import java.util.ArrayList;
import java.util.List;

/** The Hugging Face names of a BERT encoder's parameters. */
public final class BertParameters {
    private static final List<String> LINEAR = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");
    private static final List<String> NORMS = List.of("attention.output.LayerNorm", "output.LayerNorm");

    private BertParameters() {}

    /** All of them, from the embeddings upwards. */
    public static List<String> names(BertShape shape) {
        List<String> names = new ArrayList<>(List.of(
                "embeddings.word_embeddings.weight",
                "embeddings.position_embeddings.weight",
                "embeddings.token_type_embeddings.weight",
                "embeddings.LayerNorm.weight",
                "embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < shape.layers(); layer++) {
            addLayer(names, layer);
        }
        return names;
    }

    /** The layer a parameter belongs to, 0 for the first; -1 for the embeddings. */
    public static int layer(String name) {
        return name.startsWith("encoder.layer.") ? Integer.parseInt(name.split("\\.", 4)[2]) : -1;
    }

    /** Whether the parameter is a matrix, and not a bias or a LayerNorm. */
    public static boolean isMatrix(String name) {
        return name.endsWith(".weight") && !name.contains("LayerNorm");
    }

    private static void addLayer(List<String> names, int layer) {
        for (String module : LINEAR) {
            addModule(names, layer, module);
        }
        for (String module : NORMS) {
            addModule(names, layer, module);
        }
    }

    private static void addModule(List<String> names, int layer, String module) {
        String prefix = "encoder.layer." + layer + "." + module;
        names.add(prefix + ".weight");
        names.add(prefix + ".bias");
    }
}
