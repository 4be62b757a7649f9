package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Speaker;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Passages as Lucene keeps them. */
final class PassageDocuments {
    static final String PERSON = "person";

    private static final String SPEAKER = "speaker";
    private static final String NOTE = "note";

    private PassageDocuments() {}

    static Term key(Passage passage) {
        return new Term(SearchFields.KEY, passage.key());
    }

    static Term of(ConversationId conversation) {
        return new Term(SearchFields.CONVERSATION, conversation.toString());
    }

    static Document of(Passage passage) {
        Document document = new Document();
        document.add(new StringField(SearchFields.KEY, passage.key(), Store.YES));
        document.add(new SortedDocValuesField(SearchFields.KEY, new BytesRef(passage.key())));
        document.add(new StringField(
                SearchFields.CONVERSATION, passage.conversation().toString(), Store.YES));
        document.add(new LongField(SearchFields.AT, passage.at().toEpochMilli(), Store.YES));
        document.add(new StoredField(SearchFields.SEQ, passage.seq()));
        document.add(new StoredField(SPEAKER, passage.speaker().name()));
        document.add(new StringField(
                SearchFields.SOURCE,
                passage.isOfAPerson() ? PERSON : passage.speaker().code(),
                Store.NO));
        if (passage.note() != null) {
            document.add(new StoredField(NOTE, passage.note()));
        }
        languages(passage.text()).forEach(lang -> document.add(new StringField(SearchFields.LANG, lang, Store.NO)));
        document.add(new StoredField(SearchFields.TEXT, passage.text()));
        document.add(new TextField(SearchFields.WORDS, passage.text(), Store.NO));
        document.add(new TextField(SearchFields.PAIRS, passage.text(), Store.NO));
        return document;
    }

    static Passage read(Document document) {
        return new Passage(
                document.get(SearchFields.KEY),
                ConversationId.parse(document.get(SearchFields.CONVERSATION)).orElseThrow(),
                number(document, SearchFields.SEQ),
                Speaker.valueOf(document.get(SPEAKER)),
                document.get(NOTE),
                document.get(SearchFields.TEXT),
                Instant.ofEpochMilli(number(document, SearchFields.AT)));
    }

    /** A text without letters, such as an order number, belongs to every language. */
    private static List<String> languages(String text) {
        return LanguageDetection.of(text)
                .map(List::of)
                .orElse(Arrays.asList(LanguageDetection.CHINESE, LanguageDetection.ENGLISH));
    }

    private static long number(Document document, String field) {
        return Optional.ofNullable(document.getField(field))
                .map(found -> found.numericValue().longValue())
                .orElseThrow();
    }
}
