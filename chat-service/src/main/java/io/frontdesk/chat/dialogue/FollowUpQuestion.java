package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message that leaves out what the question before it was about, such as "and to Ireland?" or "那定制的呢", with that question.
 * It is told by its form alone: few words, and a connective before, a pronoun among or a 呢 behind them, or next to no words at all. So
 * are elliptical utterances told in J. Carbonell, "Discourse pragmatics and ellipsis resolution in task-oriented natural language
 * interfaces" (ACL 1983). What was left out is put back by setting the question before it, the baseline of J. Dalton and
 * others, "TREC CAsT 2019: The conversational assistance track overview" (2020).
 *
 * @param earlier what it refers to
 * @param text what it says
 */
record FollowUpQuestion(Earlier earlier, String text) {
    /** More of the question before would drown what is new. */
    private static final int LONGEST = 200;

    private static final Form ENGLISH = new Form(
            compile("\\p{L}[\\p{L}'’]*"),
            8,
            4,
            compile(
                    "^\\P{L}*(?:and|or|but|so|then|also|plus|what about|how about|what if|even if|only if|if|for|in|on|with|to|from"
                            + "|same|ok(?:ay)?,? (?:and|but|so|what))\\b",
                    CASE_INSENSITIVE),
            compile(
                    "\\b(?:its?|it['’]s|that(?:['’]s)?|this|they|them|those|these|ones?|there|mine|same)\\b",
                    CASE_INSENSITIVE));

    private static final Form CHINESE = new Form(
            compile("\\p{IsHan}"),
            14,
            8,
            compile("^\\P{L}*(?:那|还有|另外|如果|要是|万一|假如|但|可是|不过|或者|也|都)"),
            compile("(?:呢|的话)\\P{L}*$|这个|那个|它|这种|那种|这样|那样|这些|那些|这边|那边"));

    FollowUpQuestion {
        requireNonNull(earlier, "earlier");
        requireNonNull(text, "text");
    }

    /** The question as a follow-up, where its form says that it may be one and something was answered before it. */
    static Optional<FollowUpQuestion> of(Question question) {
        Earlier earlier = question.earlier();
        boolean asked = question.slots() != null
                && question.slots().asksForMore()
                && !question.slots().suspended(); // then it is rather the reply to that
        return earlier == null || question.intent() != null || asked || !isElliptical(question.text(), question.lang())
                ? Optional.empty()
                : Optional.of(new FollowUpQuestion(earlier, question.text()));
    }

    static boolean isElliptical(String text, String lang) {
        return form(lang).fits(text);
    }

    /** Whether the text says too little to be referred to in its turn. */
    static boolean refersBack(String text, String lang) {
        return form(lang).refersBack(text) || BareQuestion.isOne(text);
    }

    /** Both questions as one. */
    String whole() {
        String before = earlier.question();
        return before.substring(0, Math.min(before.length(), LONGEST)) + " " + text;
    }

    /**
     * The entry that is not asked for: the one just given, since its answer has been read. It may be asked for once more where
     * nothing but a price or a time is, and it says one.
     */
    @Nullable
    String given() {
        return BareQuestion.isAnswered(text, earlier.answer()) ? null : earlier.entry();
    }

    private static Form form(String lang) {
        return lang.equals("zh") ? CHINESE : ENGLISH;
    }

    /**
     * What elliptical messages look like in a language.
     *
     * @param word what is counted
     * @param most of a message that leaves something out
     * @param few so many need no sign that something is left out
     * @param connective what it may open with
     * @param sign what else tells that it refers to something
     */
    private record Form(Pattern word, int most, int few, Pattern connective, Pattern sign) {
        boolean fits(String text) {
            long words = words(text);
            return words > 0 && (words <= few || (words <= most && hasSign(text)));
        }

        boolean refersBack(String text) {
            return words(text) <= most && hasSign(text);
        }

        private boolean hasSign(String text) {
            return connective.matcher(text).find() || sign.matcher(text).find();
        }

        private long words(String text) {
            return word.matcher(text).results().limit(most + 1L).count();
        }
    }
}
