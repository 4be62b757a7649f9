package io.frontdesk.chat.review;

import java.nio.ByteBuffer;

/** Vectors as the database holds them: 32-bit floats, one behind the other. */
final class Vectors32 {
    private Vectors32() {}

    static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] of(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
