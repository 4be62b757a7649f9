package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.Analyzers.TextField;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.NormalText;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry as a block of Lucene documents: one child for each phrasing with its vector, one with the vector of the question
 * in the light of its answer, once that is read, then the parent with question and
 * answer. Every document of the block carries the key, so that a block is replaced whole.
 */
final class EntryDocuments {
    static final String KEY = "key";
    static final String KIND = "kind";
    static final String PARENT = "entry";
    static final String CATEGORY = "category";
    static final String STORED = "stored";
    /** Marks an entry whose answer is not read yet. */
    static final String UNREAD = "unread";

    /** English words as they are written, for {@link CorpusSpelling}. */
    static final String SPELLING = "spelling_en";

    /** So many characters of an answer say what it is about; the rest takes time and adds nothing. */
    private static final Map<String, Integer> OPENING = Map.of(LanguageDetection.CHINESE, 80);

    private static final int USUAL_OPENING = 200;

    private EntryDocuments() {}

    static Term key(String id, String lang) {
        return new Term(KEY, lang + '\u0000' + id);
    }

    static String vectorField(String lang) {
        return "vector_" + lang;
    }

    /** Question and similar phrasings, each once, in the form that is embedded. */
    static List<String> phrasings(FaqEntry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.similar().stream())
                .map(text -> NormalText.of(text, entry.lang()))
                .distinct()
                .toList();
    }

    /** The beginning of the answer, in the form that is embedded. */
    static String opening(FaqEntry entry) {
        String answer = NormalText.of(entry.answer(), entry.lang());
        int most = OPENING.getOrDefault(entry.lang(), USUAL_OPENING);
        return answer.substring(0, Math.min(most, answer.length()));
    }

    static List<Document> of(EmbeddedEntry embedded) {
        FaqEntry entry = embedded.entry();
        String key = key(entry.id(), entry.lang()).text();
        List<Document> block = new ArrayList<>();
        List<String> phrasings = phrasings(entry);
        for (int i = 0; i < phrasings.size(); i++) {
            Document child = child(entry, key);
            addText(child, TextField.PHRASING, entry.lang(), phrasings.get(i));
            if (!embedded.phrasings().isEmpty()) {
                child.add(vector(vectorField(entry.lang()), embedded.phrasings().get(i)));
            }
            block.add(child);
        }
        Document inTheLightOfItsAnswer = child(entry, key);
        if (!embedded.answer().isEmpty()) {
            inTheLightOfItsAnswer.add(vector(vectorField(entry.lang()), embedded.question()));
        }
        block.add(inTheLightOfItsAnswer);
        block.add(parent(embedded, key));
        return block;
    }

    private static Document child(FaqEntry entry, String key) {
        Document child = new Document();
        child.add(new StringField(KEY, key, Store.NO));
        child.add(new StringField(CATEGORY, entry.category(), Store.NO));
        return child;
    }

    private static Document parent(EmbeddedEntry embedded, String key) {
        FaqEntry entry = embedded.entry();
        Document parent = new Document();
        parent.add(new StringField(KEY, key, Store.NO));
        parent.add(new StringField(KIND, PARENT, Store.NO));
        parent.add(new StringField(CATEGORY, entry.category(), Store.NO));
        parent.add(new StoredField(STORED, StoredEntry.write(entry)));
        if (embedded.isUnread()) {
            parent.add(new StringField(UNREAD, UNREAD, Store.NO));
        }
        addText(parent, TextField.QUESTION, entry.lang(), NormalText.of(entry.question(), entry.lang()));
        addText(parent, TextField.ANSWER, entry.lang(), NormalText.of(entry.answer(), entry.lang()));
        return parent;
    }

    private static KnnFloatVectorField vector(String field, float[] value) {
        return new KnnFloatVectorField(field, value, VectorSimilarityFunction.DOT_PRODUCT);
    }

    private static void addText(Document document, TextField field, String lang, String text) {
        document.add(new org.apache.lucene.document.TextField(field.in(lang), text, Store.NO));
        if (lang.equals(LanguageDetection.CHINESE)) {
            document.add(new org.apache.lucene.document.TextField(field.bigramsIn(lang), text, Store.NO));
        } else if (lang.equals(LanguageDetection.ENGLISH) && field != TextField.QUESTION) {
            document.add(new org.apache.lucene.document.TextField(SPELLING, text, Store.NO));
        }
    }
}
