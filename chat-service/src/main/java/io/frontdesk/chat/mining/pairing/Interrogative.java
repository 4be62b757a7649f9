package io.frontdesk.chat.mining.pairing;

import java.util.regex.Pattern;

/** Tells sentences that ask, with or without a question mark, from those that only tell. */
final class Interrogative {
    private static final Pattern ASKS = Pattern.compile(
            "[?？]\\s*$|^(?:and |so |but |then )?(?:who|what|whats|what's|when|where|wheres|where's|which|why|whose|how|can|could|may|do|does|did|is|are|am i|will|would|should|has|have you|any)\\b"
                    + "|什么|怎么|怎样|如何|吗|哪|几点|几天|几时|多少|多久|多长|能不能|可不可以|可以.{0,12}(?:吗|不)|是不是|有没有|为什么|为啥|咋|谁|行不行|呢\\s*$|不\\s*$",
            Pattern.CASE_INSENSITIVE);

    private Interrogative() {}

    static boolean asks(String sentence) {
        return ASKS.matcher(sentence.strip()).find();
    }
}
