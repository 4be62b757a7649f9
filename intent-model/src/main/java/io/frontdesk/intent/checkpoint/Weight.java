package io.frontdesk.intent.checkpoint;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One tensor of a checkpoint under its Hugging Face name, laid out row by row; linear weights are [out, in]. */
public record Weight(String name, List<Long> shape, FloatBuffer values) {
    public Weight {
        requireNonNull(name, "name");
        shape = List.copyOf(shape);
        values = values.asReadOnlyBuffer();
        if (size(shape) != values.remaining()) {
            throw new IllegalArgumentException(
                    name + " should have " + size(shape) + " values, has " + values.remaining());
        }
    }

    /** A fresh view on the values, from the first on. */
    @Override
    public FloatBuffer values() {
        return values.duplicate();
    }

    public int rows() {
        return Math.toIntExact(shape.getFirst());
    }

    /** This matrix with rows and columns exchanged, copied. */
    public Weight transposed() {
        if (shape.size() != 2) {
            throw new IllegalStateException(name + " is no matrix");
        }
        int rows = rows();
        int columns = Math.toIntExact(shape.getLast());
        float[] turned = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values.get(values.position() + row * columns + column);
            }
        }
        return new Weight(name, List.of((long) columns, (long) rows), FloatBuffer.wrap(turned));
    }

    /** These one below the other, copied; they must be alike but for their rows. Named for all of them. */
    public static Weight stacked(List<Weight> weights) {
        if (weights.size() == 1) {
            return weights.getFirst();
        }
        List<Long> rest =
                weights.getFirst().shape.subList(1, weights.getFirst().shape.size());
        List<Long> shape = new ArrayList<>(rest);
        shape.addFirst(weights.stream().mapToLong(Weight::rows).sum());
        FloatBuffer values = FloatBuffer.allocate(Math.toIntExact(size(shape)));
        for (Weight weight : weights) {
            if (!weight.shape.subList(1, weight.shape.size()).equals(rest)) {
                throw new IllegalArgumentException(weight.name + " is not as wide as " + weights.getFirst().name);
            }
            values.put(weight.values());
        }
        return new Weight(weights.stream().map(Weight::name).collect(Collectors.joining("+")), shape, values.flip());
    }

    private static long size(List<Long> shape) {
        return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }
}
