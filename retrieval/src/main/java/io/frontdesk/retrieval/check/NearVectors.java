package io.frontdesk.retrieval.check;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds the nearest neighbours of vectors by an index in memory, approximately. */
final class NearVectors {
    private static final String VECTOR = "vector";
    private static final String NUMBER = "number";
    private static final int NEIGHBOURS = 8;

    private NearVectors() {}

    /** Receives two vectors by their numbers and their cosine. */
    @FunctionalInterface
    interface Pairs {
        void pair(int first, int second, double cosine);
    }

    /** Looks for the neighbours of the {@code wanted} ones that are at least so near. */
    static void find(List<float[]> vectors, IntPredicate wanted, double least, Pairs pairs) {
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
            index(vectors, memory);
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < vectors.size(); i++) {
                    if (wanted.test(i)) {
                        neighbours(searcher, i, vectors.get(i), least, pairs);
                    }
                }
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static void index(List<float[]> vectors, ByteBuffersDirectory memory) throws IOException {
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig().setRAMBufferSizeMB(256))) {
            for (int i = 0; i < vectors.size(); i++) {
                Document document = new Document();
                document.add(new KnnFloatVectorField(VECTOR, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
                document.add(new StoredField(NUMBER, i));
                writer.addDocument(document);
            }
        }
    }

    /** A dot-product score is half of one and the cosine. */
    private static void neighbours(IndexSearcher searcher, int number, float[] vector, double least, Pairs pairs)
            throws IOException {
        for (ScoreDoc hit :
                searcher.search(new KnnFloatVectorQuery(VECTOR, vector, NEIGHBOURS), NEIGHBOURS).scoreDocs) {
            double cosine = 2 * hit.score - 1;
            Number other =
                    searcher.storedFields().document(hit.doc).getField(NUMBER).numericValue();
            if (other.intValue() != number && cosine >= least) {
                pairs.pair(number, other.intValue(), cosine);
            }
        }
    }
}
