package io.frontdesk.chat.simulation;

import io.frontdesk.chat.client.AgentClient;
import io.frontdesk.chat.client.Refused;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The agents: they take what was handed over, answer in their own words, and say at closing what would have answered. One in
 * fifty times they are mistaken about that.
 */
final class AgentDesk {
    static final double MISTAKEN = 0.02;

    private final List<Colleague> agents;
    private final CompanyWords words;
    private final GroundTruth truth;

    AgentDesk(List<Colleague> agents, CompanyWords words, GroundTruth truth) {
        this.agents = List.copyOf(agents);
        this.words = words;
        this.truth = truth;
    }

    /** The conversation may have been given to any of them; whoever it is not refuses. */
    void serve(String conversation, Saying saying, Pace pace, Random random) {
        pace.pass(Duration.ofSeconds(30 + random.nextInt(60)));
        int first = random.nextInt(agents.size());
        for (int i = 0; i < agents.size(); i++) {
            AgentClient agent = agents.get((first + i) % agents.size()).desk();
            if (did(agent, one -> one.take(conversation))) {
                answer(agent, conversation, saying, pace, random);
                return;
            }
        }
        throw new SimulationFailed("no agent could take conversation " + conversation);
    }

    private void answer(AgentClient agent, String conversation, Saying saying, Pace pace, Random random) {
        pace.pass(Duration.ofSeconds(20 + random.nextInt(40)));
        did(agent, one -> one.say(conversation, words.reply(saying.need(), saying.lang(), random)));
        pace.pass(Duration.ofSeconds(10));
        String verdict = verdict(saying.need(), random);
        String entry = verdict.equals("entry") ? truth.entryFor(saying.need()).orElse("") : null;
        did(agent, one -> one.close(conversation, verdict, entry));
    }

    private String verdict(String need, Random random) {
        boolean foreign = need.equals(Needs.FOREIGN) || Needs.isSmallTalk(need);
        String right = foreign ? "not_answerable" : truth.entryFor(need).isPresent() ? "entry" : "new_entry";
        return random.nextDouble() >= MISTAKEN ? right : foreign ? "new_entry" : "not_answerable";
    }

    private static boolean did(AgentClient agent, Function<AgentClient, CompletableFuture<?>> deed) {
        try {
            deed.apply(agent).join();
            return true;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Refused) {
                return false;
            }
            throw new SimulationFailed("the desk did not answer", failed);
        }
    }
}
