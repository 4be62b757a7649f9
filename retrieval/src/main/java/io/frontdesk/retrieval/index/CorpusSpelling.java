package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.reading.EnglishLexicon;
import io.frontdesk.retrieval.reading.Spelling;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends English words by what the entries say. Touched is only a word that English does not know and hardly any entry has:
 * it is read as two words that stand side by side in entries, or else as the commonest word of the entries that is one slip of the
 * keyboard away, two in a long word. What has a capital letter may be a name and is left alone.
 */
final class CorpusSpelling implements Spelling {
    /** In so many documents a word is meant as it is written; entries hold customers' own slips too. */
    private static final int KNOWN = 3;

    private static final int LONG_WORD = 9;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])[a-z]{6,30}(?![\\p{L}\\p{N}'’-])");

    private final IndexReader reader;
    private final EnglishLexicon english = EnglishLexicon.shipped();
    private final DirectSpellChecker oneSlip = slips(1);
    private final DirectSpellChecker twoSlips = slips(2);
    private final WordBreakSpellChecker run = runTogether();

    CorpusSpelling(IndexReader reader) {
        this.reader = reader;
    }

    private static DirectSpellChecker slips(int most) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(most);
        checker.setMinPrefix(1);
        checker.setAccuracy(0);
        checker.setMaxQueryFrequency(0);
        checker.setThresholdFrequency(KNOWN - 1); // what is no more frequent than this does not count
        return checker;
    }

    private static WordBreakSpellChecker runTogether() {
        WordBreakSpellChecker checker = new WordBreakSpellChecker();
        checker.setMinBreakWordLength(3);
        checker.setMinSuggestionFrequency(KNOWN);
        checker.setMaxChanges(1);
        return checker;
    }

    @Override
    public String read(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder read = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(read, Matcher.quoteReplacement(meant(words.group())));
        }
        return words.appendTail(read).toString();
    }

    private String meant(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        Term term = new Term(EntryDocuments.SPELLING, word);
        try {
            if (english.has(word) || reader.docFreq(term) >= KNOWN) {
                return written;
            }
            return apart(term)
                    .or(() -> english.knows(word) ? Optional.empty() : mended(term))
                    .orElse(written);
        } catch (IOException broken) {
            throw new UncheckedIOException("the corpus cannot be read", broken);
        }
    }

    private Optional<String> apart(Term term) throws IOException {
        SuggestWord[][] breaks = run.suggestWordBreaks(
                term, 1, reader, SuggestMode.SUGGEST_ALWAYS, BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
        for (SuggestWord[] parts : breaks) {
            List<String> words = Arrays.stream(parts).map(part -> part.string).toList();
            if (words.stream().allMatch(english::has) && standTogether(words)) {
                return Optional.of(String.join(" ", words));
            }
        }
        return Optional.empty();
    }

    private boolean standTogether(List<String> words) throws IOException {
        return new IndexSearcher(reader).count(new PhraseQuery(EntryDocuments.SPELLING, words.toArray(String[]::new)))
                >= KNOWN;
    }

    private Optional<String> mended(Term term) {
        DirectSpellChecker slips = term.text().length() >= LONG_WORD ? twoSlips : oneSlip;
        try {
            SuggestWord[] near = slips.suggestSimilar(term, 3, reader, SuggestMode.SUGGEST_ALWAYS);
            return Arrays.stream(near)
                    .map(word -> word.string)
                    .filter(english::has)
                    .findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException("the corpus cannot be read", broken);
        }
    }
}
