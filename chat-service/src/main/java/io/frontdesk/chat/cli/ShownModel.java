package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.Manifest;

import java.util.Map;

/** What {@code models show} prints: the manifest with its date as text. */
record ShownModel(
        String version,
        String base,
        String lang,
        String data,
        long seed,
        String code,
        String device,
        double seconds,
        String created,
        Map<String, String> files) {
    static ShownModel of(Manifest manifest) {
        return new ShownModel(
                manifest.version(),
                manifest.origin().base(),
                manifest.origin().lang(),
                manifest.origin().data(),
                manifest.origin().seed(),
                manifest.origin().code(),
                manifest.origin().device(),
                manifest.origin().seconds(),
                manifest.origin().created().toString(),
                manifest.files());
    }
}
