package io.frontdesk.chat.search;

import io.frontdesk.chat.search.Found.Hit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds one page in one state of the index. What was typed as it stands comes before its words in another order, a person's
 * words before the bot's, and among equals the newest first. No rank depends on what else is in the index.
 */
record PageSearch(IndexSearcher searcher, Analyzer analyzer) {
    private static final float AS_TYPED = 2;

    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            LongField.newSortField(SearchFields.AT, true, SortedNumericSelector.Type.MAX),
            new SortField(SearchFields.KEY, SortField.Type.STRING));

    private static final Query OF_A_PERSON =
            new ConstantScoreQuery(new TermQuery(new Term(SearchFields.SOURCE, PassageDocuments.PERSON)));

    Found find(SearchQuery query, boolean complete) throws IOException {
        QueryWords words = QueryWords.of(query.words(), analyzer);
        if (words.isEmpty()) {
            return new Found(List.of(), null, complete);
        }
        ScoreDoc[] found = top(query, all(query, words)).scoreDocs;
        ScoreDoc[] page = Arrays.copyOf(found, Math.min(found.length, query.limit()));
        return new Found(
                hits(page, words),
                found.length > page.length ? SearchCursor.of((FieldDoc) page[page.length - 1]) : null,
                complete);
    }

    private TopDocs top(SearchQuery query, Query all) throws IOException {
        SearchCursor after = query.after();
        return after == null
                ? searcher.search(all, query.limit() + 1, ORDER)
                : searcher.searchAfter(after.place(searcher.getIndexReader().maxDoc()), all, query.limit() + 1, ORDER);
    }

    private static Query all(SearchQuery query, QueryWords words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.needed().forEach(needed -> all.add(needed, Occur.FILTER));
        if (query.lang() != null) {
            all.add(new TermQuery(new Term(SearchFields.LANG, query.lang())), Occur.FILTER);
        }
        if (query.from() != null || query.to() != null) {
            all.add(
                    LongField.newRangeQuery(
                            SearchFields.AT, millis(query.from(), 0), millis(query.to(), Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        words.exact()
                .ifPresent(exact -> all.add(new BoostQuery(new ConstantScoreQuery(exact), AS_TYPED), Occur.SHOULD));
        return all.add(OF_A_PERSON, Occur.SHOULD).build();
    }

    private List<Hit> hits(ScoreDoc[] page, QueryWords words) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : page) {
            Passage passage = PassageDocuments.read(stored.document(found.doc));
            hits.add(new Hit(
                    passage.conversation(),
                    passage.seq(),
                    passage.speaker().code(),
                    passage.note(),
                    passage.at(),
                    Snippet.of(passage.text(), words, analyzer)));
        }
        return hits;
    }

    private static long millis(@Nullable Instant time, long otherwise) {
        return time == null ? otherwise : time.toEpochMilli();
    }
}
