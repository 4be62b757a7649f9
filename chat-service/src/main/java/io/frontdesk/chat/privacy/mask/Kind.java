package io.frontdesk.chat.privacy.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What something tells of a person, and the word that stands in its place. */
public enum Kind {
    URL_TOKEN("secret"),
    EMAIL("e-mail"),
    IBAN("iban"),
    ID_CARD("id"),
    PASSPORT("passport"),
    PLATE("plate"),
    BIRTH_DATE("birth-date"),
    IP("ip"),
    ORDER_ID("order"),
    BANK_CARD("card"),
    PHONE("phone"),
    ADDRESS("address"),
    NAME("name"),
    /** A long number of a form that is not known: a tracking code, a member's number, a card with a typing error. */
    NUMBER("number");

    /** Any tag, as a regular expression. */
    public static final String ANY_TAG =
            Arrays.stream(values()).map(kind -> Pattern.quote(kind.tag)).collect(Collectors.joining("|", "(?:", ")"));

    private final String tag;

    Kind(String word) {
        this.tag = "[" + word + "]";
    }

    /** What a text has in its place; the same for all of a kind, so that sentences that differ only in it become alike. */
    public String tag() {
        return tag;
    }

    /** As files and figures write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a form that can be checked; names and addresses are a matter of wording. */
    public boolean isStructured() {
        return this != ADDRESS && this != NAME && this != NUMBER;
    }
}
