package io.frontdesk.intent.baseline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Minimises a smooth convex function with limited-memory BFGS and a backtracking line search. */
public final class Lbfgs {
    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final int BACKTRACKS = 20;
    /** The first step from a former minimum knows nothing of the curvature and gains little; it must not be the last. */
    private static final int PATIENCE = 4;

    private final Function function;
    private final Deque<Pair> history = new ArrayDeque<>();

    private Lbfgs(Function function) {
        this.function = function;
    }

    /** The minimum found from {@code start} in at most {@code steps}, ended early once the loss has hardly fallen for some steps. */
    public static float[] minimise(Function function, float[] start, int steps, double tolerance) {
        return new Lbfgs(function).run(start.clone(), steps, tolerance);
    }

    private float[] run(float[] point, int steps, double tolerance) {
        float[] gradient = new float[point.length];
        double loss = function.loss(point, gradient);
        int idle = 0;
        for (int step = 0; step < steps; step++) {
            float[] direction = direction(gradient);
            double slope = InnerProduct.of(direction, gradient);
            float[] next = new float[point.length];
            float[] nextGradient = new float[point.length];
            double length = history.isEmpty() ? 1 / Math.sqrt(Math.max(-slope, 1e-20)) : 1;
            double nextLoss = loss;
            for (int tries = 0; tries < BACKTRACKS; tries++, length /= 2) {
                move(point, direction, length, next);
                nextLoss = function.loss(next, nextGradient);
                if (nextLoss <= loss + SUFFICIENT * length * slope) {
                    break;
                }
            }
            if (!(nextLoss < loss)) {
                return point;
            }
            remember(point, next, gradient, nextGradient);
            idle = loss - nextLoss < tolerance * Math.max(1e-3, Math.abs(loss)) ? idle + 1 : 0;
            point = next;
            gradient = nextGradient;
            loss = nextLoss;
            if (idle == PATIENCE) {
                return point;
            }
        }
        return point;
    }

    /** Minus the gradient, turned and stretched by what the last steps showed of the curvature. */
    private float[] direction(float[] gradient) {
        float[] direction = new float[gradient.length];
        move(direction, gradient, -1, direction);
        for (Iterator<Pair> newestFirst = history.iterator(); newestFirst.hasNext(); ) {
            Pair pair = newestFirst.next();
            pair.alpha = pair.rho * InnerProduct.of(pair.step, direction);
            move(direction, pair.change, -pair.alpha, direction);
        }
        if (!history.isEmpty()) {
            Pair newest = history.getFirst();
            double scale = 1 / (newest.rho * InnerProduct.of(newest.change, newest.change));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= (float) scale;
            }
        }
        for (Iterator<Pair> oldestFirst = history.descendingIterator(); oldestFirst.hasNext(); ) {
            Pair pair = oldestFirst.next();
            double beta = pair.rho * InnerProduct.of(pair.change, direction);
            move(direction, pair.step, pair.alpha - beta, direction);
        }
        return direction;
    }

    private void remember(float[] from, float[] to, float[] gradient, float[] nextGradient) {
        float[] step = new float[from.length];
        float[] change = new float[from.length];
        for (int i = 0; i < from.length; i++) {
            step[i] = to[i] - from[i];
            change[i] = nextGradient[i] - gradient[i];
        }
        double curvature = InnerProduct.of(step, change);
        if (curvature > 1e-10) {
            history.addFirst(new Pair(step, change, 1 / curvature));
            if (history.size() > MEMORY) {
                history.removeLast();
            }
        }
    }

    private static void move(float[] from, float[] direction, double length, float[] to) {
        float factor = (float) length;
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i] + factor * direction[i];
        }
    }

    /** What is minimised: returns the value at {@code point} and overwrites {@code gradient}. */
    @FunctionalInterface
    public interface Function {
        double loss(float[] point, float[] gradient);
    }

    /** One step and the change of the gradient it brought. */
    private static final class Pair {
        private final float[] step;
        private final float[] change;
        private final double rho;
        private double alpha;

        Pair(float[] step, float[] change, double rho) {
            this.step = step;
            this.change = change;
            this.rho = rho;
        }
    }
}
