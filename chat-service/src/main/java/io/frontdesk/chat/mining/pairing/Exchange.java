package io.frontdesk.chat.mining.pairing;

import io.frontdesk.chat.mining.past.PastDialogue;
import io.frontdesk.chat.mining.past.PastMessage;

import java.util.ArrayList;
import java.util.List;

/** What a customer said in one go, and what an agent said to it before the customer spoke again. */
record Exchange(List<String> customer, List<String> agent) {
    Exchange {
        customer = List.copyOf(customer);
        agent = List.copyOf(agent);
    }

    static List<Exchange> of(PastDialogue dialogue) {
        List<Exchange> exchanges = new ArrayList<>();
        List<String> customer = new ArrayList<>();
        List<String> agent = new ArrayList<>();
        for (PastMessage message : dialogue.messages()) {
            switch (message.by()) {
                case CUSTOMER -> {
                    if (!agent.isEmpty()) {
                        exchanges.add(new Exchange(customer, agent));
                        customer.clear();
                        agent.clear();
                    }
                    customer.add(message.text());
                }
                case AGENT -> agent.add(message.text());
                case OTHER -> {}
            }
        }
        exchanges.add(new Exchange(customer, agent));
        return exchanges;
    }

    List<String> questions() {
        return customer.stream()
                .flatMap(text -> QuestionSplit.of(text).stream())
                .toList();
    }

    /** What the agent said that could be an answer. */
    List<String> answers() {
        return agent.stream().filter(text -> !SmallTalk.isService(text)).toList();
    }

    boolean thanks() {
        return customer.stream().anyMatch(SmallTalk::isThanks);
    }

    boolean complains() {
        return customer.stream().anyMatch(SmallTalk::isUnsolved);
    }

    /** Whether it ends with the agent asking back, so that what comes next is most likely the detail asked for. */
    boolean asksBack() {
        return !agent.isEmpty() && SmallTalk.asksBack(agent.getLast());
    }

    boolean asks() {
        return customer.stream().anyMatch(Interrogative::asks);
    }
}
