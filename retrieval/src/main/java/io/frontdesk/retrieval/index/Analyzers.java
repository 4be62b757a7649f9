package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How texts become terms: English is stemmed, Chinese is cut into words and, in a second field, into bigrams. */
final class Analyzers {
    private Analyzers() {}

    static Analyzer perField() {
        Analyzer english = new EnglishAnalyzer();
        Analyzer words = new SmartChineseAnalyzer();
        Analyzer bigrams = new CJKAnalyzer(CharArraySet.EMPTY_SET);
        Map<String, Analyzer> fields = new HashMap<>();
        for (TextField field : TextField.values()) {
            fields.put(field.in(LanguageDetection.ENGLISH), english);
            fields.put(field.in(LanguageDetection.CHINESE), words);
            fields.put(field.bigramsIn(LanguageDetection.CHINESE), bigrams);
        }
        fields.put(EntryDocuments.SPELLING, new StandardAnalyzer());
        return new PerFieldAnalyzerWrapper(english, fields);
    }

    /** The searched texts of an entry, each in a Lucene field of its own per language. */
    enum TextField {
        QUESTION,
        PHRASING,
        ANSWER;

        String in(String lang) {
            return name().toLowerCase(Locale.ROOT) + "_" + lang;
        }

        String bigramsIn(String lang) {
            return in(lang) + "_bigram";
        }
    }
}
