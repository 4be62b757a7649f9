package io.frontdesk.retrieval.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches one document by its number, which is good only for the searcher that gave it. */
final class OneDocument extends Query {
    private final int document;

    OneDocument(int document) {
        this.document = document;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int here = document - leaf.docBase;
                int last = leaf.reader().maxDoc();
                return here < 0 || here >= last
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                DocIdSetIterator.range(here, here + 1), score(), mode, last);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "document " + document;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OneDocument one && one.document == document;
    }

    @Override
    public int hashCode() {
        return document;
    }
}
