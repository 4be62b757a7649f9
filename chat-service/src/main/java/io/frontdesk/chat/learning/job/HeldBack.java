package io.frontdesk.chat.learning.job;

import io.frontdesk.chat.learning.gate.Finding;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/**
 * What was held for a person before a training began, so that it does not learn from it.
 *
 * @param findings why, without anybody's words; one that blocks is an alarm
 */
@Serdeable
public record HeldBack(int examples, List<Finding> findings) {
    public static final HeldBack NOTHING = new HeldBack(0, List.of());

    public HeldBack {
        findings = findings.stream().map(Finding::withoutSentences).toList();
    }
}
