package io.frontdesk.chat.review.order;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mining.topics.Cosine;

import java.util.function.ToIntFunction;

/** Something a person may look at, with what its gain is reckoned from. */
public final class Prospect {
    private final String id;
    private final float[] vector;
    private final Reading reading;
    private final Weight weight;
    private final double own;
    private final double foreign;

    /**
     * @param own the cosine to the nearest labelled text that has an intent, 0 where there is none
     * @param foreign the cosine to the nearest that is out of scope, 0 where there is none
     */
    public Prospect(String id, float[] vector, Reading reading, Weight weight, double own, double foreign) {
        this.id = requireNonNull(id, "id");
        this.vector = requireNonNull(vector, "vector");
        this.reading = requireNonNull(reading, "reading");
        this.weight = requireNonNull(weight, "weight");
        this.own = own;
        this.foreign = foreign;
    }

    /** What the classifier takes it for, and how unsure it is of that, within 0 to 1. */
    public record Reading(String predicted, double uncertainty) {
        public Reading {
            requireNonNull(predicted, "predicted");
        }
    }

    /** How often it is said, how close its neighbours are, and what it costs. */
    public record Weight(long size, double density, double cost) {}

    public String id() {
        return id;
    }

    public Reading reading() {
        return reading;
    }

    public Weight weight() {
        return weight;
    }

    public float[] vector() {
        return vector;
    }

    public double own() {
        return own;
    }

    public double foreign() {
        return foreign;
    }

    /** The same once {@code other} is labelled, as out of scope or as anything else. */
    public Prospect knowing(float[] other, boolean outOfScope) {
        double near = Cosine.of(vector, other);
        return outOfScope
                ? new Prospect(id, vector, reading, weight, own, Math.max(foreign, near))
                : new Prospect(id, vector, reading, weight, Math.max(own, near), foreign);
    }

    /** The same among other neighbours. */
    public Prospect among(double density) {
        return new Prospect(id, vector, reading, new Weight(weight.size(), density, weight.cost()), own, foreign);
    }

    /** The same, read again. */
    public Prospect read(Reading again) {
        return new Prospect(id, vector, again, weight, own, foreign);
    }

    /** @param labelled how many labelled texts an intent has */
    public Gain gain(ToIntFunction<String> labelled) {
        return new Gain(
                reading.uncertainty(),
                Gain.frequency(weight.size(), weight.density()),
                weight.cost(),
                Gain.novelty(own, foreign, labelled.applyAsInt(reading.predicted())));
    }
}
