package io.frontdesk.intent.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a graph gave for one batch: each output flattened, text after text. */
public record BatchOutputs(int texts, Map<String, float[]> values) {
    public BatchOutputs {
        values = Map.copyOf(values);
    }

    /** One output's numbers, one array for each text. */
    public List<float[]> of(String output) {
        float[] flat = values.get(output);
        if (flat == null) {
            throw new IllegalArgumentException("the graph has no output " + output);
        }
        int width = flat.length / texts;
        List<float[]> rows = new ArrayList<>(texts);
        for (int row = 0; row < texts; row++) {
            rows.add(Arrays.copyOfRange(flat, row * width, (row + 1) * width));
        }
        return rows;
    }
}
