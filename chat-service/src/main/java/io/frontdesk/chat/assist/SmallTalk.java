package io.frontdesk.chat.assist;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import io.frontdesk.chat.handoff.HandOffWords;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells words that ask for nothing from questions: greetings, thanks, assent, calls for a person. */
final class SmallTalk {
    /** Intents under which nothing is asked. */
    static final Set<String> INTENTS = Set.of("greeting", "thanks_goodbye", "talk_to_person");

    private static final int FEW_WORDS = 6;
    private static final int FEW_CHARACTERS = 14;

    /** What is said while no classifier listens, because a person has the word. */
    private static final Pattern PHRASES = Pattern.compile(
            "\\W*(?:(?:hi|hello|hey|hiya|good\\s+(?:morning|afternoon|evening|day)|there|anyone|everyone|is|thanks?|"
                    + "thank\\s+you|thx|cheers|very|so|much|a\\s+lot|ok|okay|k|fine|great|perfect|sure|yes|yep|yeah|no|nope|bye|"
                    + "goodbye|see\\s+you|please|hmm+|oh|ah|alright|got\\s+it|never\\s*mind|"
                    + "你好|您好|哈喽|嗨|在吗|在么|在不在|有人吗|早上好|下午好|晚上好|早|谢谢|谢谢你|谢谢您|多谢|感谢|好的|好|好吧|行|可以|"
                    + "嗯+|哦+|噢|是的|是|对|对的|不是|不用了|没事|没有了|没了|知道了|明白|明白了|再见|拜拜|辛苦了|麻烦了|了|啊|呀|呢|吧|哈+)\\W*)+",
            CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS);

    private SmallTalk() {}

    /**
     * Whether {@code text} asks for nothing.
     *
     * @param heard what the classifier took it for, absent where it was not asked
     */
    static boolean is(String text, @Nullable String heard) {
        String said = text.strip();
        return PHRASES.matcher(said).matches()
                || (isBrief(said) && (INTENTS.contains(String.valueOf(heard)) || HandOffWords.askForPerson(said)));
    }

    /** Too short to carry a matter besides. */
    private static boolean isBrief(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han > 0 ? han <= FEW_CHARACTERS : text.split("\\s+").length <= FEW_WORDS + 2;
    }
}
