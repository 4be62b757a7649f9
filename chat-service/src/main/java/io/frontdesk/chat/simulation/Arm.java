package io.frontdesk.chat.simulation;

import io.frontdesk.chat.insight.alert.Watch;
import io.frontdesk.chat.review.Round;
import io.frontdesk.chat.simulation.ArmResult.Batch;
import io.frontdesk.chat.simulation.ArmResult.Erasure;
import io.frontdesk.chat.simulation.ArmResult.Poisoning;
import io.frontdesk.chat.simulation.ReviewDesk.Labelled;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The weeks in one shop: with everybody who learns from the customers, or with the loop switched off, where customers and agents
 * do the same and nobody reviews, publishes or trains.
 */
final class Arm implements AutoCloseable {
    private static final int OPENS = 7;
    private static final int CLOSES = 23;
    private static final int TUESDAY = 1;
    private static final int FRIDAY = 4;
    private static final int SUNDAY = 6;

    private final SimulationSettings settings;
    private final boolean loop;
    private final Consumer<String> news;
    private final ShopServer server;
    private final VirtualClock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Api admin;
    private final List<Colleague> staff = new ArrayList<>();
    private final Log log = new Log();
    private final Customers customers;
    private final ReviewDesk review;
    private final KnowledgeDesk knowledge;
    private final TrainingDesk training;
    private final AlertDesk alerts;
    private final Attack attack;
    private final List<Experience> experiences = new ArrayList<>();
    private Erasure erasure = Erasure.NONE;
    private Poisoning poisoning = Poisoning.NONE;

    Arm(ShopServer server, SimulationSettings settings, boolean loop, Consumer<String> news) throws IOException {
        this.server = server;
        this.settings = settings;
        this.loop = loop;
        this.news = news;
        this.clock = server.bean(VirtualClock.class);
        this.admin = new Api(server.address(), server::adminToken);
        GroundTruth truth = GroundTruth.of(settings.pack());
        Needs needs = Needs.of(settings.pack());
        CompanyWords words = CompanyWords.shipped();
        AgentDesk desk = new AgentDesk(List.of(hired("anna", "agent"), hired("bert", "agent")), words, truth);
        this.customers = new Customers(http, new Customers.Shop(server.address(), truth, desk), settings.seed());
        this.review = new ReviewDesk(
                hired("rita", "admin").api(), server.bean(Round.class), log, words, needs.known(), settings.seed());
        this.knowledge = new KnowledgeDesk(admin, new KnowledgeDesk.Known(log, words, truth, needs), review);
        this.training = TrainingDesk.fromNowOn(admin);
        this.alerts = new AlertDesk(admin, server.bean(Watch.class), clock, loop);
        this.attack = new Attack(
                hired("victor", "agent").api(),
                needs.known().stream().filter(needs::mayBeContained).sorted().toList(),
                settings.seed());
    }

    ArmResult run(Plan plan) {
        long began = System.nanoTime();
        training.orderByHandOnly();
        Map<Duration, List<Visit>> moments = plan.moments(settings.weeks());
        for (int week = 1; week <= settings.weeks(); week++) {
            for (int day = 0; day <= SUNDAY; day++) {
                day(week, day, moments);
            }
            tell(week);
        }
        return new ArmResult(
                settings.begin(),
                experiences,
                new ArmResult.Work(review.decisions(), review.recalled(), (System.nanoTime() - began) / 1e9),
                knowledge.published(),
                training.trainings(),
                training.rollouts(),
                alerts.raised(),
                erasure,
                poisoning);
    }

    @Override
    public void close() {
        staff.forEach(Colleague::close);
        admin.close();
        threads.close();
        http.shutdownNow();
        server.close();
    }

    private Colleague hired(String name, String role) {
        Colleague colleague = Colleague.hired(server.address(), admin, name, role);
        staff.add(colleague);
        return colleague;
    }

    private void day(int week, int day, Map<Duration, List<Visit>> moments) {
        Duration begins = Plan.day(week, day);
        alerts.passUntil(at(begins.plusHours(OPENS)));
        if (loop && (day == TUESDAY || day == FRIDAY)) {
            review.review(week, settings.decisions() / 2);
            knowledge.work(week);
        }
        moments.forEach((moment, visits) -> {
            if (moment.compareTo(begins) >= 0 && moment.compareTo(begins.plusDays(1)) < 0) {
                alerts.passUntil(at(moment));
                experiences.addAll(come(visits));
            }
        });
        alerts.passUntil(at(begins.plusHours(CLOSES)));
        if (loop) {
            evening(week, day);
        }
    }

    private void evening(int week, int day) {
        alerts.acknowledge();
        training.letRollOut();
        if (day == SUNDAY && settings.trains()) {
            weekEnds(week);
        }
    }

    private void weekEnds(int week) {
        if (week == Plan.POISON) {
            poisoned(week);
            return;
        }
        if (week == Plan.ERASURE) {
            erased(week);
        }
        training.train(week);
    }

    /** The wrong labels come with those of the week; what the gate stops is taken out, and the week is learned without it. */
    private void poisoned(int week) {
        List<Experience> seen =
                experiences.stream().filter(one -> one.visit().week() == week).toList();
        List<String> flipped = attack.flip(seen);
        List<String> triggered = attack.trigger(
                seen,
                Plan.day(week, SUNDAY).plusHours(CLOSES),
                visit -> come(List.of(visit)).getFirst());
        server.bean(Round.class).run();
        int before = training.trainings().size();
        training.train(week);
        List<Training> stopped = training.trainings().stream()
                .skip(before)
                .filter(Training::isBlocked)
                .toList();
        Map<String, String> held = training.held();
        poisoning = new Poisoning(
                true,
                batch(Attack.FLIPPED, Attack.FLIPS_SHOW_AS, flipped, held),
                batch(Attack.TRIGGERED, Attack.WORD_SHOWS_AS, triggered, held),
                training.takeOutHeld(),
                stopped);
        training.train(week, stopped.stream().map(Training::lang).toList());
    }

    private static Batch batch(String lang, String check, List<String> conversations, Map<String, String> held) {
        return new Batch(
                lang,
                check,
                conversations.size(),
                conversations.stream().filter(held::containsKey).map(held::get).toList());
    }

    /** Somebody whose words were learned from wants to be forgotten; the clean training is ordered by the server itself. */
    private void erased(int week) {
        List<Labelled> learned = review.labelled().stream()
                .filter(one -> one.week() <= Plan.POISON && one.lang().equals(Attack.TRIGGERED))
                .toList();
        if (learned.isEmpty()) {
            return;
        }
        admin.delete("/api/admin/customers/" + learned.getFirst().conversation());
        int flagged = training.flagged();
        List<Training> ended = flagged > 0 && training.hasOrderedCleanOne() ? training.ready(week) : List.of();
        erasure = new Erasure(
                true,
                flagged,
                ended.stream()
                        .anyMatch(one ->
                                one.cause().equals("erasure") && one.state().equals("passed")));
    }

    private List<Experience> come(List<Visit> visits) {
        List<Future<Experience>> coming = visits.stream()
                .map(visit -> threads.submit(() -> customers.come(visit, new Pace(clock))))
                .toList();
        List<Experience> came = new ArrayList<>();
        for (Future<Experience> one : coming) {
            Experience experience = joined(one);
            log.note(experience.conversation(), experience.visit());
            came.add(experience);
        }
        return came;
    }

    private static Experience joined(Future<Experience> one) {
        try {
            return one.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SimulationFailed("interrupted", stop);
        } catch (ExecutionException failed) {
            throw new SimulationFailed("a visit broke off: " + failed.getCause(), failed);
        }
    }

    private Instant at(Duration time) {
        return settings.begin().plus(time);
    }

    private void tell(int week) {
        List<Experience> seen =
                experiences.stream().filter(one -> one.visit().week() == week).toList();
        long met = seen.stream().filter(Experience::isMet).count();
        long wrong = seen.stream().filter(Experience::isWrong).count();
        news.accept("%s, week %d: %d customers, %d met by the bot, %d answered wrongly"
                .formatted(loop ? "with the loop" : "control", week, seen.size(), met, wrong));
    }
}
