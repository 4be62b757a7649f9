package io.frontdesk.chat.mining.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes one customer's message apart into the questions it holds, without the small talk around them. */
final class QuestionSplit {
    private static final Pattern BORDER =
            Pattern.compile("\\R+|(?<=[?？！!。；;])\\s*(?=[^?？！!。；;\\s])|(?<=[\\p{Ll}\\d]{2}\\.)\\s+(?=\\S)");
    private static final int FEWEST_LETTERS = 3;
    private static final int FEWEST_HAN = 2;

    private QuestionSplit() {}

    /** The questions in their order; what only tells goes with the question after it, else with the one before. */
    static List<String> of(String message) {
        List<String> sentences = BORDER.splitAsStream(message)
                .map(SmallTalk::withoutOpening)
                .filter(sentence -> !SmallTalk.isIdle(sentence))
                .toList();
        List<String> questions = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String sentence : sentences) {
            append(told, sentence);
            if (Interrogative.asks(sentence)) {
                questions.add(told.toString());
                told.setLength(0);
            }
        }
        if (!told.isEmpty()) {
            addTold(questions, told.toString());
        }
        return questions.stream().filter(QuestionSplit::saysSomething).toList();
    }

    private static void addTold(List<String> questions, String told) {
        if (questions.isEmpty()) {
            questions.add(told);
        } else {
            StringBuilder last = new StringBuilder(questions.removeLast());
            append(last, told);
            questions.add(last.toString());
        }
    }

    private static void append(StringBuilder text, String sentence) {
        boolean spaced = !text.isEmpty() && sentence.codePointAt(0) < 0x2E80;
        text.append(spaced ? " " : "").append(sentence);
    }

    /** Without what masking left, is there enough to ask something? */
    private static boolean saysSomething(String question) {
        String words = question.replaceAll("\\[[a-z-]+]", "");
        long han = words.codePoints().filter(Character::isIdeographic).count();
        return han >= FEWEST_HAN
                || words.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }
}
