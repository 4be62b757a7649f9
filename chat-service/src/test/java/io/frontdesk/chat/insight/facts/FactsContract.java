package io.frontdesk.chat.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.TestDatabase;
import io.frontdesk.chat.insight.TestLog;
import io.frontdesk.chat.insight.TestLog.Talk;
import io.frontdesk.chat.insight.metric.CaseQuery;
import io.frontdesk.chat.insight.metric.Figures;
import io.frontdesk.chat.insight.metric.Metrics;
import io.frontdesk.chat.insight.metric.Metrics.Group;
import io.frontdesk.chat.insight.metric.Metrics.Overview;
import io.frontdesk.chat.insight.metric.Metrics.Step;
import io.frontdesk.chat.insight.metric.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is counted, on any database. */
abstract class FactsContract {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant START = Instant.parse("2027-01-04T02:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofDays(20));

    private TestDatabase database;
    private TestLog log;
    private Facts facts;
    private Metrics metrics;

    abstract TestDatabase open();

    @BeforeEach
    void openIt() {
        database = open();
        log = new TestLog(database.jdbi());
        facts = new Facts(database.jdbi(), database.writer());
        metrics = new Metrics(new CaseQuery(facts));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aConversationThatTheBotSettledIsContainedAndLasts() {
        log.talk(START).asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        Figures figures = total();
        assertThat(figures.volume()).isEqualTo(1);
        assertThat(figures.containment().hits()).isEqualTo(1);
        assertThat(figures.durable().hits()).isEqualTo(1);
        assertThat(figures.firstResponse().medianS()).isEqualTo(10.0);
        assertThat(figures.csat().missing()).isEqualTo("no_ratings");
        assertThat(figures.toPerson().missing()).isEqualTo("nobody_joined");
    }

    @Test
    void aPersonEndsContainmentAndItsTimesAreTaken() {
        log.talk(START)
                .asks("I want a refund")
                .answers("refund", "refund", 0.8, "negative")
                .wantsPerson()
                .notice("QUEUED")
                .later(Duration.ofMinutes(2))
                .notice("JOINED")
                .agentSays("Hello")
                .notice("CLOSED")
                .set("agent", "anna")
                .set("csat_score", 5);
        Figures figures = total();
        assertThat(figures.containment().hits()).isZero();
        assertThat(figures.handedOff().hits()).isEqualTo(1);
        assertThat(figures.complained().hits()).isEqualTo(1);
        assertThat(figures.toPerson().medianS()).isEqualTo(130.0);
        assertThat(figures.csat().value()).isEqualTo(5.0);
        assertThat(figures.resolution().n()).isEqualTo(1);
        assertThat(overview().reasons().getFirst().reason()).isEqualTo("asked_for_human");
        assertThat(metrics.breakdown(slice(), Group.AGENT, NOW)
                        .rows()
                        .getFirst()
                        .key())
                .isEqualTo("anna");
        assertThat(metrics.breakdown(slice(), Group.ENTRY, NOW)
                        .rows()
                        .getFirst()
                        .key())
                .isEqualTo("refund");
    }

    @Test
    void whoComesBackWithinSevenDaysWasNotHelpedForGood() {
        log.talk(START, "c1").asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        log.talk(START.plus(Duration.ofDays(3)), "c1")
                .asks("Still not there")
                .wantsPerson()
                .notice("QUEUED");
        log.talk(START, "c2").asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        log.talk(START.plus(Duration.ofDays(9)), "c2")
                .asks("Another matter")
                .wantsPerson()
                .notice("QUEUED");
        log.talk(START)
                .asks("Where is it?")
                .answers("track_order", "track", 0.9, "neutral")
                .notice("CLOSED")
                .later(Duration.ofDays(1))
                .notice("REOPENED");
        Figures figures = total();
        assertThat(figures.volume()).isEqualTo(5);
        assertThat(figures.durable().n()).isEqualTo(5);
        assertThat(figures.durable().hits())
                .as("the one who came back after nine days")
                .isEqualTo(1);
    }

    @Test
    void whatIsYoungerThanSevenDaysIsNotJudgedYet() {
        log.talk(NOW.minus(Duration.ofDays(2))).asks("Where?").answers("track_order", "track", 0.9, "neutral");
        log.talk(NOW.minus(Duration.ofDays(2))).asks("Where?").wantsPerson().notice("QUEUED");
        Figures figures = total();
        assertThat(figures.tooYoung()).isEqualTo(2);
        assertThat(figures.durable().n()).isZero();
        assertThat(figures.durable().value()).isNull();
        assertThat(figures.durable().missing()).isEqualTo("all_too_young");
    }

    @Test
    void countingAgainChangesNothingAndLateTurnsAreTakenUp() {
        Talk talk = log.talk(START).asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        List<Map<String, Object>> before = counted();
        facts.sweep(NOW, ZONE, 100);
        facts.sweep(NOW, ZONE, 100);
        assertThat(counted()).isEqualTo(before);
        talk.asks("And this?").replies("fallback", null, "", 0, "negative");
        Figures figures = total();
        assertThat(figures.volume()).isEqualTo(1);
        assertThat(figures.complained().hits()).isEqualTo(1);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void whatWasErasedIsForgottenAtOnceAndCountedWithoutWhatIsGone() {
        Talk talk = log.talk(START).asks("Where is it?").answers("track_order", "track", 0.9, "negative");
        assertThat(total().complained().hits()).isEqualTo(1);
        facts.forget(ConversationId.parse(talk.id()).orElseThrow()).block();
        assertThat(questions()).isZero();
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE turn SET trace = NULL, detail = '{\"choices\":[],\"citations\":[],\"latency_ms\":1}'");
            handle.execute("UPDATE conversation SET page = NULL, version = version + 1");
        });
        Figures figures = total();
        assertThat(figures.volume()).isEqualTo(1);
        assertThat(figures.complained().hits()).isZero();
        assertThat(metrics.breakdown(slice(), Group.ENTRY, NOW).rows()).isEmpty();
        assertThat(metrics.breakdown(slice(), Group.PAGE, NOW).rows().getFirst().key())
                .isEmpty();
    }

    @Test
    void whatIsNoMoreIsCountedNoMore() {
        Talk talk = log.talk(START).asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        assertThat(total().volume()).isEqualTo(1);
        database.jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM turn WHERE conversation = ?", talk.id());
            handle.execute("DELETE FROM conversation WHERE id = ?", talk.id());
        });
        facts.sweep(NOW, ZONE, 100);
        assertThat(total().volume()).isZero();
        assertThat(questions()).isZero();
    }

    @Test
    void aClockThatJumpsSpoilsNoDurationsAndHidesNoChange() {
        log.talk(START)
                .asks("Where is it?")
                .later(Duration.ofHours(-5))
                .answers("track_order", "track", 0.9, "neutral");
        Figures figures = total();
        assertThat(figures.oddClock()).isEqualTo(1);
        assertThat(figures.firstResponse().n()).isZero();
        assertThat(figures.containment().hits()).isEqualTo(1);
        Talk past = log.talk(START.minus(Duration.ofDays(1))).asks("Hello").answers("greeting", "", 0.9, "neutral");
        facts.refresh(NOW, ZONE, 100);
        facts.sweep(NOW.minus(Duration.ofDays(300)), ZONE, 100);
        assertThat(isCounted(past)).isTrue();
    }

    @Test
    void anEmptyWeekHasPointsWithoutFigures() {
        log.talk(START).asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        facts.refresh(NOW, ZONE, 100);
        Overview overview = metrics.overview(slice(), Step.WEEK, NOW);
        assertThat(overview.series()).hasSizeGreaterThanOrEqualTo(3);
        Figures empty = overview.series().getLast().figures();
        assertThat(empty.volume()).isZero();
        assertThat(empty.containment().value()).isNull();
        assertThat(empty.containment().missing()).isEqualTo("no_conversations");
        assertThat(empty.resolution().medianS()).isNull();
    }

    @Test
    void daysAreTheCompanysAndFollowItsTimeZone() {
        // Half past eleven in the evening in London is the next morning in Shanghai.
        log.talk(Instant.parse("2027-01-05T23:30:00Z"))
                .asks("Where is it?")
                .answers("track_order", "t", 0.9, "neutral");
        facts.refresh(NOW, ZONE, 100);
        assertThat(days()).containsExactly("2027-01-06");
        facts.refresh(NOW, ZoneId.of("Europe/London"), 100);
        assertThat(days()).containsExactly("2027-01-05");
        Slice london = Slice.all(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 5), ZoneId.of("Europe/London"));
        assertThat(metrics.overview(london, Step.DAY, NOW).total().volume()).isEqualTo(1);
    }

    @Test
    void pagesAreKeptWithoutWhatStandsBehindThem() {
        log.talk(START).asks("Where is it?").answers("track_order", "track", 0.9, "neutral");
        facts.refresh(NOW, ZONE, 100);
        assertThat(metrics.breakdown(slice(), Group.PAGE, NOW).rows().getFirst().key())
                .isEqualTo("https://shop.example/help");
    }

    @Test
    void whereNobodySaidAnythingNothingIsCounted() {
        log.talk(START).notice("CLOSED");
        assertThat(total().volume()).isZero();
        assertThat(facts.refresh(NOW, ZONE, 100).waiting()).isZero();
    }

    private Figures total() {
        return overview().total();
    }

    private Overview overview() {
        facts.sweep(NOW, ZONE, 1_000);
        return metrics.overview(slice(), Step.DAY, NOW);
    }

    private static Slice slice() {
        return Slice.all(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 25), ZONE);
    }

    private List<Map<String, Object>> counted() {
        facts.sweep(NOW, ZONE, 100);
        return facts.read(handle -> {
            List<Map<String, Object>> all = new ArrayList<>();
            for (String table : List.of("insight_case", "insight_question", "insight_day")) {
                all.addAll(handle.createQuery("SELECT * FROM " + table + " ORDER BY 1, 2")
                        .mapToMap()
                        .list());
            }
            return all;
        });
    }

    private long questions() {
        return facts.read(handle -> handle.createQuery("SELECT COALESCE(SUM(questions), 0) FROM insight_day")
                .mapTo(Long.class)
                .one());
    }

    private boolean isCounted(Talk talk) {
        return facts.read(handle -> handle.createQuery("SELECT 1 FROM insight_case WHERE conversation = :id")
                .bind("id", talk.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private List<String> days() {
        return facts.read(handle -> handle.createQuery("SELECT DISTINCT day FROM insight_day")
                .mapTo(String.class)
                .list());
    }
}
