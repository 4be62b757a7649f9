package io.frontdesk.chat.mining.proposal;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a text that could name a topic. */
final class Words {
    private static final Set<String> EMPTY = Set.of(
            ("a about after all already also am an and another any anything are as at be been before but by can can't could did do does "
                            + "doesn't don't for from get getting give go got had has have haven't help here how i i'd i'm i've if in into is isn't it it's "
                            + "its just know like make many may me more much must my need new no not now of off on one only or our out please pls "
                            + "put said same say see send so some someone something still take tell than that that's the them then there these they "
                            + "this till to too two up us use want was way we were what whats when where which who why will with won't work would "
                            + "yet you your yours hi hello thanks possible today time every even over"
                            + " 一个 一下 什么 怎么 可以 能不能 你们 我们 没有 还是 已经 请问 知道 如何 是不是 有没有 这个 那个 哪里 为什么 多少 "
                            + "现在 还有 需要 帮我 麻烦 告诉 时候 起来 就是 不能 不了 自己 东西 里面 一直 以后 之前 今天 昨天 上次")
                    .split(" +"));
    private static final int SHORTEST_ENGLISH = 3;

    private Words() {}

    /** Each once, in the order of the text. */
    static Set<String> of(String text, String lang) {
        boolean chinese = lang.equals("zh");
        Set<String> words = new LinkedHashSet<>();
        try (Analyzer analyzer = chinese ? new SmartChineseAnalyzer() : new StandardAnalyzer();
                TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory can be read", impossible);
        }
        words.removeIf(
                word -> EMPTY.contains(word) || word.length() < (chinese ? 2 : SHORTEST_ENGLISH) || !isWord(word));
        return words;
    }

    private static boolean isWord(String word) {
        return word.codePoints().allMatch(Character::isLetter);
    }
}
