package io.frontdesk.chat.benchmark;

/**
 * What {@link ChatBenchmark} does.
 *
 * @param connections customers who stay connected
 * @param rate messages a second, all of them together
 * @param seconds of the steady load, and of each further stretch
 * @param warmUp seconds of the same load before, which are not measured
 * @param storm whether all customers connect at the same moment
 * @param reconnect whether all connections break at once under load
 * @param slowReaders how many clients that never read come on top
 * @param saturate whether the most that the server answers is searched, and then exceeded
 */
public record ChatPlan(
        int connections,
        double rate,
        int seconds,
        int warmUp,
        boolean storm,
        boolean reconnect,
        int slowReaders,
        boolean saturate) {
    public ChatPlan {
        require("connections", connections >= 1, connections);
        require("rate", rate > 0 && rate <= 100_000, rate);
        require("seconds", seconds >= 1, seconds);
        require("warm-up", warmUp >= 0, warmUp);
        require("slow", slowReaders >= 0, slowReaders);
    }

    private static void require(String name, boolean inRange, Number value) {
        if (!inRange) {
            throw new IllegalArgumentException(name + " is out of range, got " + value);
        }
    }
}
