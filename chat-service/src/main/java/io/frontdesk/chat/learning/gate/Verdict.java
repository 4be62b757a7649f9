package io.frontdesk.chat.learning.gate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the gate says of a candidate.
 *
 * @param champion version of what serves; absent where nothing does
 * @param passed whether none of the findings blocks
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        String lang,
        String version,
        @Nullable String champion,
        boolean passed,
        List<Finding> findings,
        Figures figures) {
    public Verdict {
        requireNonNull(lang, "lang");
        requireNonNull(version, "version");
        requireNonNull(figures, "figures");
        findings = List.copyOf(findings);
        if (passed && findings.stream().anyMatch(Finding::blocks)) {
            throw new IllegalArgumentException("a verdict with a finding that blocks has not passed");
        }
    }

    public static Verdict of(
            String lang, String version, @Nullable String champion, List<Finding> findings, Figures figures) {
        boolean passed = findings.stream().noneMatch(Finding::blocks);
        return new Verdict(lang, version, champion, passed, findings, figures);
    }

    /** Why it was blocked; empty where it passed. */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }

    /** All figures of the whole language. */
    @Serdeable
    public record Figures(Side champion, Side candidate, Paired paired, int corrections) {
        public static final Figures NONE = new Figures(Side.NONE, Side.NONE, new Paired(0, 0, 0, 1), 0);

        public Figures {
            requireNonNull(champion, "champion");
            requireNonNull(candidate, "candidate");
            requireNonNull(paired, "paired");
        }
    }

    /**
     * The figures of one model.
     *
     * @param ece expected calibration error
     * @param caught share of the texts out of scope that are known as such
     * @param wronglyForeign share of the texts that have an intent and are taken for out of scope
     */
    @Serdeable
    public record Side(
            double accuracy,
            double ece,
            double caught,
            @JsonProperty("wrongly_foreign") double wronglyForeign,
            @JsonProperty("p50_ms") double p50Millis,
            @JsonProperty("p99_ms") double p99Millis) {
        public static final Side NONE = new Side(0, 0, 0, 0, 0, 0);
    }

    /**
     * The two models on the same texts.
     *
     * @param pValue of McNemar's exact test
     */
    @Serdeable
    public record Paired(
            int texts,
            @JsonProperty("candidate_only") int candidateOnly,
            @JsonProperty("champion_only") int championOnly,
            @JsonProperty("p_value") double pValue) {}
}
