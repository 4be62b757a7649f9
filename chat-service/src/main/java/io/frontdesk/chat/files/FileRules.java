package io.frontdesk.chat.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** Which files are taken, as widgets are told before anybody chooses one. */
@Serdeable
public record FileRules(@JsonProperty("largest_bytes") long largestBytes, List<String> types) {
    public FileRules {
        types = List.copyOf(types);
    }

    public static FileRules of(FileSettings settings) {
        return new FileRules(settings.largest(), FileKind.mediaTypes());
    }
}
