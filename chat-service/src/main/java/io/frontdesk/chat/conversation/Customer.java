package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the person behind a conversation.
 *
 * @param subject who the company's own site says it is, proven by its signature; absent for an unknown one
 * @param name as given, proves nothing
 * @param contact a telephone number or an e-mail address, as given
 * @param topic what the form before the chat was answered with
 */
public record Customer(
        @Nullable String subject,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String topic) {
    public static Customer unknown() {
        return new Customer(null, null, null, null);
    }

    public boolean verified() {
        return subject != null;
    }
}
