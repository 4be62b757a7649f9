package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ErasedTexts;
import io.frontdesk.intent.registry.ModelOrigin;
import io.frontdesk.intent.registry.ModelStore;
import org.jspecify.annotations.Nullable;

/** One line of {@code models list}; what a broken manifest does not tell is absent. */
record ListedModel(
        String lang,
        String version,
        boolean current,
        @Nullable String base,
        @Nullable String created,
        boolean sawErasedTexts) {
    static ListedModel of(ModelStore store, String lang, String version, boolean current) {
        boolean flagged = ErasedTexts.marked(store.place(lang, version));
        try {
            ModelOrigin origin = store.open(lang, version).manifest().origin();
            return new ListedModel(
                    lang, version, current, origin.base(), origin.created().toString(), flagged);
        } catch (CorruptModel corrupt) {
            return new ListedModel(lang, version, current, null, null, flagged);
        }
    }

    @Override
    public String toString() {
        String about = base == null ? "its manifest is not readable" : base + ", " + created;
        return (current ? "* " : "  ") + lang + "/" + version + "  " + about
                + (sawErasedTexts ? "; saw texts that were erased since" : "");
    }
}
