package io.frontdesk.chat.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Something the company sells, and what customers call it. */
public record Product(String id, String nameEn, String nameZh, List<String> aliases) {
    public Product {
        requireNonNull(id, "id");
        requireNonNull(nameEn, "nameEn");
        requireNonNull(nameZh, "nameZh");
        aliases = List.copyOf(aliases);
    }

    public String name(String lang) {
        return lang.equals("zh") ? nameZh : nameEn;
    }
}
