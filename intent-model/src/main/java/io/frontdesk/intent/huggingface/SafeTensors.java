package io.frontdesk.intent.huggingface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.intent.checkpoint.UnreadableCheckpoint;
import io.frontdesk.intent.checkpoint.Weight;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a {@code .safetensors} file: eight bytes with the header's length, a JSON header that names type, shape and place
 * of every tensor, then the tensors. Takes 32-bit and both kinds of 16-bit floats; tensors of other types are left out.
 */
final class SafeTensors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_HEADER = 100L << 20;

    private SafeTensors() {}

    /** The tensors of {@code file} by their names; {@link UnreadableCheckpoint} where it is cut off or malformed. */
    static Map<String, Weight> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long length = part(channel, 0, Long.BYTES, file).getLong();
            if (length < 2 || length > MOST_HEADER || length > channel.size() - Long.BYTES) {
                throw new UnreadableCheckpoint(file + " is no safetensors file: its header has " + length + " bytes");
            }
            JsonNode header = header(part(channel, Long.BYTES, length, file), file);
            Map<String, Weight> weights = new HashMap<>();
            long start = Long.BYTES + length;
            for (Map.Entry<String, JsonNode> tensor : header.properties()) {
                if (!tensor.getKey().equals("__metadata__")) {
                    add(weights, tensor.getKey(), tensor.getValue(), channel, start, file);
                }
            }
            return weights;
        }
    }

    private static JsonNode header(ByteBuffer bytes, Path file) {
        try {
            return JSON.readTree(StandardCharsets.UTF_8.decode(bytes).toString());
        } catch (IOException malformed) {
            throw new UnreadableCheckpoint(file + " is no safetensors file: its header is no JSON");
        }
    }

    private static void add(
            Map<String, Weight> weights, String name, JsonNode tensor, FileChannel channel, long start, Path file)
            throws IOException {
        Type type = Type.of(tensor.path("dtype").asText());
        if (type == null) {
            return;
        }
        long from = tensor.path("data_offsets").path(0).asLong(-1);
        long to = tensor.path("data_offsets").path(1).asLong(-1);
        List<Long> shape = new ArrayList<>();
        tensor.path("shape").forEach(dim -> shape.add(dim.asLong(-1)));
        long values = shape.stream().reduce(1L, Math::multiplyExact);
        if (from < 0 || to - from != values * type.bytes || shape.stream().anyMatch(dim -> dim < 1)) {
            throw new UnreadableCheckpoint(file + ": the header contradicts itself about " + name);
        }
        weights.put(name, new Weight(name, shape, type.floats(part(channel, start + from, to - from, file))));
    }

    private static ByteBuffer part(FileChannel channel, long from, long bytes, Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new UnreadableCheckpoint(file + " is cut off");
            }
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How a number is stored. */
    private enum Type {
        F32(4),
        F16(2),
        BF16(2);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        static @Nullable Type of(String name) {
            for (Type type : values()) {
                if (type.name().equals(name)) {
                    return type;
                }
            }
            return null;
        }

        FloatBuffer floats(ByteBuffer stored) {
            if (this == F32) {
                return stored.asFloatBuffer();
            }
            float[] floats = new float[stored.remaining() / bytes];
            for (int i = 0; i < floats.length; i++) {
                short half = stored.getShort();
                floats[i] = this == F16 ? Float.float16ToFloat(half) : Float.intBitsToFloat(half << 16);
            }
            return FloatBuffer.wrap(floats);
        }
    }
}
