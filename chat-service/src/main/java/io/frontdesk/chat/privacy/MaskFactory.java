package io.frontdesk.chat.privacy;

import io.frontdesk.chat.answer.Pack;
import io.frontdesk.chat.privacy.mask.PersonalData;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Gives the mask that knows this company's order numbers. */
@Factory
final class MaskFactory {
    @Singleton
    PersonalData personalData(Pack pack, MaskSettings settings) {
        return new PersonalData(pack.orderNumbers(), settings.keepOrders());
    }
}
