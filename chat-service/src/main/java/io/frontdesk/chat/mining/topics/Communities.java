package io.frontdesk.chat.mining.topics;

import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Communities in the graph that links each vector to those it is mutually nearest to, by the Leiden algorithm under
 * modularity. The same vectors in the same order give the same communities.
 */
final class Communities {
    private static final int ITERATIONS = 50;
    private static final long SEED = 1;

    private final TopicSettings settings;

    Communities(TopicSettings settings) {
        this.settings = settings;
    }

    /** The indices of each community; every vector is in exactly one, if need be alone. */
    List<List<Integer>> of(List<float[]> vectors) {
        Links links = Links.of(Neighbourhood.of(vectors, settings.neighbours()), settings.link());
        if (links.isEmpty()) {
            return List.of();
        }
        Network network = links.network(vectors.size());
        double resolution = settings.resolution() / (2 * network.getTotalEdgeWeight());
        Clustering found = new LeidenAlgorithm(
                        resolution, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(SEED))
                .findClustering(network);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int node = 0; node < vectors.size(); node++) {
            members.computeIfAbsent(found.getCluster(node), cluster -> new ArrayList<>())
                    .add(node);
        }
        return List.copyOf(members.values());
    }

    /** The links of the graph, each once, and how strong they are. */
    private record Links(List<int[]> ends, List<Double> weights) {
        static Links of(Neighbourhood neighbourhood, double least) {
            Links links = new Links(new ArrayList<>(), new ArrayList<>());
            for (int node = 0; node < neighbourhood.size(); node++) {
                links.addFrom(node, neighbourhood, least);
            }
            return links;
        }

        private void addFrom(int node, Neighbourhood neighbourhood, double least) {
            Neighbourhood.Near near = neighbourhood.of(node);
            for (int rank = 0; rank < near.indices().length && near.cosines()[rank] >= least; rank++) {
                int other = near.indices()[rank];
                if (node < other && neighbourhood.areMutual(node, other)) {
                    ends.add(new int[] {node, other});
                    weights.add(near.cosines()[rank]);
                }
            }
        }

        boolean isEmpty() {
            return ends.isEmpty();
        }

        Network network(int nodes) {
            int[][] columns = {
                ends.stream().mapToInt(pair -> pair[0]).toArray(),
                ends.stream().mapToInt(pair -> pair[1]).toArray()
            };
            LargeIntArray[] edges = {new LargeIntArray(columns[0]), new LargeIntArray(columns[1])};
            double[] strengths = weights.stream().mapToDouble(Double::doubleValue).toArray();
            return new Network(nodes, true, edges, new LargeDoubleArray(strengths), false, false);
        }
    }
}
