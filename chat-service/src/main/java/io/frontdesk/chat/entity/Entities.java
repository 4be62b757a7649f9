package io.frontdesk.chat.entity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that is found in a text; immutable, for many threads. */
public final class Entities {
    private static final int LOOKED_AT = 1_000;
    private static final Pattern COUNT_BEFORE =
            Pattern.compile("(?<![\\w.,$€£¥])(" + Numbers.ENGLISH + ")\\s+(?:new\\s+)?$");

    private final List<Finder> finders;
    private final Products products;
    private final ZoneId zone;

    /**
     * Looks for orders written in {@code orderMasks} (see {@link OrderNumbers}) and for {@code products}, besides the rest;
     * days are those of {@code zone}.
     */
    public Entities(List<String> orderMasks, List<Product> products, ZoneId zone) {
        this.products = new Products(products);
        this.zone = zone;
        this.finders = List.of(
                new Emails(),
                new Moneys(),
                new OrderNumbers(orderMasks),
                new EnglishDates(),
                new ChineseDates(),
                new Phones(),
                this.products,
                new Quantities());
    }

    public LocalDate today() {
        return LocalDate.now(zone);
    }

    /** The things named by what is said today. */
    public List<Entity> in(String text, String lang) {
        return in(text, lang, today());
    }

    /** All things named, in the order in which they stand; none lies over another. Only the beginning of a long text is read. */
    public List<Entity> in(String text, String lang, LocalDate today) {
        Wording wording = Wording.of(text.substring(0, Math.min(text.length(), LOOKED_AT)), lang, today);
        List<Entity> candidates = new ArrayList<>();
        finders.forEach(finder -> candidates.addAll(finder.in(wording)));
        candidates.addAll(counts(wording, candidates));
        candidates.sort(Comparator.comparing(Entity::type)
                .thenComparingInt(entity -> entity.start() - entity.end())
                .thenComparingInt(Entity::start));
        List<Entity> kept = new ArrayList<>();
        for (Entity candidate : candidates) {
            if (kept.stream().noneMatch(candidate::overlaps)) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(Entity::start));
        return List.copyOf(kept);
    }

    /** What a value is called when it is said: products by their names, all else as it is. */
    public String spoken(EntityType type, String value, String lang) {
        return type == EntityType.PRODUCT ? products.name(value, lang) : value;
    }

    /** A number right before a product counts it. */
    private static List<Entity> counts(Wording wording, List<Entity> found) {
        List<Entity> counts = new ArrayList<>();
        for (Entity product : found) {
            if (product.type() != EntityType.PRODUCT) {
                continue;
            }
            Matcher before = COUNT_BEFORE.matcher(wording.folded()).region(0, product.start());
            if (before.find() && !before.group(1).matches("an?|one")) {
                Numbers.english(before.group(1))
                        .map(number -> wording.entity(
                                EntityType.QUANTITY, before.start(1), before.end(1), number.toPlainString()))
                        .ifPresent(counts::add);
            }
        }
        return counts;
    }
}
