package io.frontdesk.chat.mining.topics;

import java.util.ArrayList;
import java.util.List;

/** Where a question stands among the others. */
final class Point {
    private final float[] encoded;
    private final float[] own;
    private final float[] place;

    private Point(float[] encoded, float[] own, float[] place) {
        this.encoded = encoded;
        this.own = own;
        this.place = place;
    }

    /** Its vector as the encoder gave it. */
    float[] encoded() {
        return encoded;
    }

    /** The same seen from the mean of all. */
    float[] own() {
        return own;
    }

    /** Its own words and the answers it got, seen from their means and weighed against each other. */
    float[] place() {
        return place;
    }

    /**
     * The points of questions.
     *
     * @param replies the replies' vectors
     * @param answered for each question the indices of the replies it got; none where nothing settled it
     */
    static List<Point> of(
            List<float[]> questions, List<float[]> replies, List<List<Integer>> answered, double ownWords) {
        List<float[]> own = Cosine.centred(questions);
        List<float[]> centred = Cosine.centred(replies);
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            List<float[]> got = answered.get(at).stream().map(centred::get).toList();
            points.add(new Point(questions.get(at), own.get(at), place(own.get(at), got, ownWords)));
        }
        return points;
    }

    private static float[] place(float[] own, List<float[]> replies, double ownWords) {
        float[] reply = replies.isEmpty() ? new float[own.length] : Cosine.mean(replies);
        float[] place = new float[own.length + reply.length];
        for (int i = 0; i < own.length; i++) {
            place[i] = (float) Math.sqrt(ownWords) * own[i];
        }
        for (int i = 0; i < reply.length; i++) {
            place[own.length + i] = (float) Math.sqrt(1 - ownWords) * reply[i];
        }
        return place;
    }
}
