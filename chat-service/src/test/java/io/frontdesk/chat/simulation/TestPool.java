package io.frontdesk.chat.simulation;

import io.frontdesk.chat.simulation.Saying.Kind;

import java.util.ArrayList;
import java.util.List;

/** A pool of as many texts as a test wants. */
final class TestPool {
    private TestPool() {}

    /** {@code each} of two known needs, a new topic, the recall, new words, the surge and texts out of scope, in both languages. */
    static Pool of(int each) {
        List<Saying> all = new ArrayList<>();
        for (String lang : List.of("en", "zh")) {
            for (int i = 0; i < each; i++) {
                all.add(new Saying("where is my parcel " + lang + i, lang, "track_order", Kind.STEADY));
                all.add(new Saying("i want to send it back " + lang + i, lang, "return_item", Kind.STEADY));
                all.add(new Saying("can you wrap it as a gift " + lang + i, lang, "gift_wrapping", Kind.STEADY));
                all.add(new Saying("is my blanket recalled " + lang + i, lang, Needs.RECALL, Kind.STEADY));
                all.add(new Saying("how many leaves have i " + lang + i, lang, Needs.RENAMED, Kind.DRIFT));
                all.add(new Saying("you lost it and nobody cares " + lang + i, lang, Needs.COMPLAINT, Kind.SURGE));
                all.add(new Saying("what is the weather " + lang + i, lang, Needs.FOREIGN, Kind.STEADY));
            }
        }
        return new Pool(all);
    }
}
