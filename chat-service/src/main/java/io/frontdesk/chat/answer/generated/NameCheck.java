package io.frontdesk.chat.answer.generated;

import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names, codes and quotations of a sentence must be in the entry it cites: in English what is written with a capital inside
 * of a sentence, in Chinese what is written in Latin letters.
 */
final class NameCheck implements ClaimCheck {
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:>'\"“‘(]\\s{0,2})(?<![.!?]\\s)\\b\\p{Lu}[\\p{L}\\p{N}&-]*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern CODE = Pattern.compile("\\b(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[A-Za-z0-9-]{3,}\\b");
    private static final Pattern QUOTED = Pattern.compile("[“\"「『]([^”\"」』]{2,60})[”\"」』]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> NO_NAMES = Set.of("i", "ok", "okay", "yes", "no", "app");
    private static final int PREFIX = 4;

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        String text = Normalizer.normalize(claim.text(), Normalizer.Form.NFKC);
        String evidence = letters(claim.evidenceText());
        Pattern names = claim.lang().equals(LanguageDetection.CHINESE) ? LATIN : CAPITALISED;
        boolean named = Stream.concat(found(names, text), found(CODE, text))
                .map(NameCheck::letters)
                .anyMatch(name -> !NO_NAMES.contains(name) && !stands(name, evidence));
        return ClaimCheck.when(named || hasForeignQuotation(text, evidence), Refusal.FOREIGN_NAME);
    }

    private static boolean hasForeignQuotation(String text, String evidence) {
        return QUOTED.matcher(text)
                .results()
                .map(quoted -> letters(quoted.group(1)))
                .anyMatch(quoted -> !evidence.contains(quoted));
    }

    /** At the beginning of a word; the plural of a name is the name. */
    private static boolean stands(String name, String evidence) {
        String stem = name.length() > PREFIX && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return (" " + evidence).contains(" " + stem)
                || evidence.matches("(?s).*(?<![a-z])" + Pattern.quote(stem) + ".*");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group());
    }

    private static String letters(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(normal).replaceAll(" ").strip();
    }
}
