package io.frontdesk.chat.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * What {@code bench knowledge} measured.
 *
 * @param entries in the corpus, half in each language
 * @param phrasings in it
 * @param indexS seconds to index them, vectors at hand
 * @param hybridMs of a whole hybrid search without embedding its question
 * @param recallAt10 of the graph of vectors against every vector
 * @param spreadsheet the import, where it was measured
 */
public record KnowledgeFigures(
        int entries,
        int phrasings,
        double indexS,
        Times hybridMs,
        double recallAt10,
        @Nullable Spreadsheet spreadsheet) {

    /**
     * A spreadsheet published while customers ask.
     *
     * @param rows in it
     * @param seconds from its upload until it was served
     * @param quiet answers' times before
     * @param beside answers' times meanwhile
     * @param answered how many were answered meanwhile
     * @param readS seconds from then on until its answers were read as well
     * @param reading answers' times while they were read
     * @param editS seconds from an edit of one entry until it was the answer
     * @param restoreS seconds to go back one version
     */
    public record Spreadsheet(
            int rows,
            double seconds,
            Times quiet,
            Times beside,
            long answered,
            double readS,
            Times reading,
            double editS,
            double restoreS) {}
}
