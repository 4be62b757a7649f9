package io.frontdesk.chat.simulation;

import io.frontdesk.chat.client.BotTurn;
import io.frontdesk.chat.client.BotTurn.Choice;
import io.frontdesk.chat.client.VisitorClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * The customers, each over a socket of their own: they ask, press the button that says what they want where there is one, vote
 * and rate as patience goes, and ask for a person where they were not helped. Whatever chance decides goes by the seed and the
 * visit, so that the same visitor has the same temper in both arms.
 */
final class Customers {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final double VOTES_UP = 0.25;
    private static final double VOTES_DOWN = 0.6;
    private static final double WANTS_PERSON = 0.6;
    private static final double WANTS_PERSON_FOR_NOTHING = 0.15;
    private static final double RATES = 0.4;

    private final HttpClient http;
    private final URI server;
    private final GroundTruth truth;
    private final AgentDesk desk;
    private final long seed;

    /** Whom they turn to. */
    record Shop(URI address, GroundTruth truth, AgentDesk desk) {}

    Customers(HttpClient http, Shop shop, long seed) {
        this.http = http;
        this.server = shop.address();
        this.truth = shop.truth();
        this.desk = shop.desk();
        this.seed = seed;
    }

    /** Blocks until the visit is over. */
    Experience come(Visit visit, Pace pace) {
        Random random = new Random(seed * 1_000_003 + visit.number());
        Saying saying = visit.saying();
        try (VisitorClient client = VisitorClient.connect(http, server, saying.lang(), PATIENCE)) {
            String conversation = client.session().conversation();
            BotTurn turn = client.say(saying.text()).turn();
            Optional<Choice> choice = truth.choice(turn, saying.need());
            boolean chosen = choice.isPresent();
            if (chosen) {
                pace.pass(Duration.ofSeconds(5 + random.nextInt(15)));
                turn = client.choose(choice.get().option()).turn();
            }
            Outcome outcome = truth.judge(turn, saying.need());
            pace.pass(Duration.ofSeconds(5 + random.nextInt(20)));
            boolean served = goOn(client, visit, turn, outcome, pace, random);
            return new Experience(visit, conversation, outcome, GroundTruth.subject(turn), chosen, served);
        }
    }

    /** Whether a person saw to it in the end. */
    private boolean goOn(VisitorClient client, Visit visit, BotTurn turn, Outcome outcome, Pace pace, Random random) {
        vote(client, turn, outcome, visit.saying(), random);
        boolean handed = outcome == Outcome.PERSON || wantsPerson(outcome, visit.saying(), random);
        if (handed && outcome != Outcome.PERSON) {
            handed = client.human().turn().decision().equals("hand_off");
        }
        if (handed) {
            desk.serve(client.session().conversation(), visit.saying(), pace, random);
        }
        if (random.nextDouble() < RATES) {
            pace.pass(Duration.ofSeconds(5));
            client.score(stars(outcome, handed, random));
        }
        return handed;
    }

    private static void vote(VisitorClient client, BotTurn turn, Outcome outcome, Saying saying, Random random) {
        double drawn = random.nextDouble();
        if (outcome == Outcome.MET && drawn < VOTES_UP) {
            client.rate(turn.seq(), "up", null);
        } else if (outcome == Outcome.WRONG
                && drawn < VOTES_DOWN
                && !saying.need().equals(Needs.FOREIGN)) {
            client.rate(turn.seq(), "down", null);
        }
    }

    private static boolean wantsPerson(Outcome outcome, Saying saying, Random random) {
        double likely = switch (outcome) {
            case MET, CHATTED, PERSON -> 0;
            case WRONG, ASKED_BACK, DECLINED ->
                saying.need().equals(Needs.FOREIGN) ? WANTS_PERSON_FOR_NOTHING : WANTS_PERSON;
        };
        return random.nextDouble() < likely;
    }

    private static int stars(Outcome outcome, boolean served, Random random) {
        int usual = served || outcome == Outcome.MET ? 4 : outcome == Outcome.WRONG ? 1 : 2;
        return Math.min(5, usual + random.nextInt(2));
    }
}
