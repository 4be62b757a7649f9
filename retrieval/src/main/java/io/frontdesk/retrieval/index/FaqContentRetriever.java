package io.frontdesk.retrieval.index;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.util.List;
import java.util.Map;

/** Offers a {@link Retriever} to LangChain4j: each hit is one content, its id, language and question in the metadata. */
public final class FaqContentRetriever implements ContentRetriever {
    private final Retriever retriever;
    private final int limit;

    public FaqContentRetriever(Retriever retriever, int limit) {
        this.retriever = retriever;
        this.limit = limit;
    }

    @Override
    public List<Content> retrieve(Query query) {
        String lang = LanguageDetection.of(query.text(), LanguageDetection.ENGLISH);
        return retriever.retrieve(FaqQuery.of(query.text(), lang, limit)).stream()
                .map(FaqContentRetriever::content)
                .toList();
    }

    private static Content content(FaqHit hit) {
        Metadata metadata = Metadata.from(Map.of(
                "id",
                hit.entry().id(),
                "lang",
                hit.entry().lang(),
                "question",
                hit.entry().question()));
        return Content.from(
                TextSegment.from(hit.entry().answer(), metadata), Map.of(ContentMetadata.SCORE, hit.score()));
    }
}
