package io.frontdesk.chat.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of things that are found. Where two lie over each other the one named first here wins. */
public enum EntityType {
    EMAIL,
    MONEY,
    ORDER_NUMBER,
    DATE,
    PHONE,
    PRODUCT,
    QUANTITY;

    /** As packs and traces write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntityType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
