package io.frontdesk.chat.privacy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What is masked before words of a conversation are copied anywhere.
 *
 * @param keepOrders whether order numbers stay in the copies: some companies count them as personal, some do not
 */
@ConfigurationProperties("frontdesk.mask")
public record MaskSettings(@Bindable(defaultValue = "false") boolean keepOrders) {}
