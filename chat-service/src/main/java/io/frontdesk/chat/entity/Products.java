package io.frontdesk.chat.entity;

import io.frontdesk.chat.text.Folding;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The company's products by their names and aliases, whatever case, width or script they are written in. A longer English
 * name may have a letter or two wrong behind its first, a Chinese one of four characters and more one.
 */
public final class Products implements Finder {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[-'][a-z0-9]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 9;
    private static final int SLIP_IN_CHINESE = 4;

    private final Map<String, Product> byId = new HashMap<>();
    private final Map<Character, List<EnglishName>> english = new HashMap<>();
    private final List<ChineseName> chinese = new ArrayList<>();
    private int longest = 1;

    public Products(List<Product> products) {
        products.forEach(product -> {
            byId.put(product.id(), product);
            Stream.concat(Stream.of(product.nameEn(), product.nameZh()), product.aliases().stream())
                    .filter(name -> !name.isBlank())
                    .forEach(name -> add(Folding.fold(name.strip()), product.id()));
        });
        chinese.sort(Comparator.comparingInt((ChineseName one) -> -one.name().length()));
    }

    private record EnglishName(String name, int words, CharacterRunAutomaton accepts, String id) {}

    private record ChineseName(String name, String id) {}

    @Override
    public List<Entity> in(Wording wording) {
        List<Entity> found = new ArrayList<>(englishNames(wording));
        found.addAll(chineseNames(wording));
        return found;
    }

    /** What the product {@code id} is called. */
    public String name(String id, String lang) {
        Product product = byId.get(id);
        return product == null ? id : product.name(lang);
    }

    private void add(String name, String id) {
        if (HAN.matcher(name).find()) {
            chinese.add(new ChineseName(name, id));
            return;
        }
        int slips = name.length() >= TWO_SLIPS ? 2 : name.length() >= ONE_SLIP ? 1 : 0;
        CharacterRunAutomaton accepts = new CharacterRunAutomaton(Operations.determinize(
                new LevenshteinAutomata(name, true).toAutomaton(slips, name.substring(0, 1)), Integer.MAX_VALUE));
        int words = name.split(" ", -1).length;
        longest = Math.max(longest, words);
        english.computeIfAbsent(name.charAt(0), first -> new ArrayList<>())
                .add(new EnglishName(name, words, accepts, id));
    }

    private List<Entity> englishNames(Wording wording) {
        List<MatchResult> words = WORD.matcher(wording.folded()).results().toList();
        List<Entity> found = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int taken = 0;
            for (int count = Math.min(longest, words.size() - from); count > 0 && taken == 0; count--) {
                taken = english(
                        wording,
                        words.get(from).start(),
                        words.get(from + count - 1).end(),
                        count,
                        found);
            }
            from += Math.max(1, taken);
        }
        return found;
    }

    /** How many words were taken for a product. */
    private int english(Wording wording, int start, int end, int count, List<Entity> found) {
        String text = wording.folded().substring(start, end);
        String singular = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        List<EnglishName> candidates = english.getOrDefault(text.charAt(0), List.of());
        return Stream.concat(
                        candidates.stream()
                                .filter(name ->
                                        name.name().equals(text) || name.name().equals(singular)),
                        candidates.stream()
                                .filter(name ->
                                        name.words() == count && name.accepts().run(text)))
                .findFirst()
                .map(name -> {
                    found.add(wording.entity(EntityType.PRODUCT, start, end, name.id()));
                    return count;
                })
                .orElse(0);
    }

    private List<Entity> chineseNames(Wording wording) {
        List<Entity> found = new ArrayList<>();
        for (ChineseName name : chinese) {
            int slips = name.name().length() >= SLIP_IN_CHINESE ? 1 : 0;
            for (int at = 0; at + name.name().length() <= wording.folded().length(); at++) {
                if (differences(wording.folded(), at, name.name()) <= slips) {
                    Entity entity = wording.entity(
                            EntityType.PRODUCT, at, at + name.name().length(), name.id());
                    if (found.stream().noneMatch(entity::overlaps)) {
                        found.add(entity);
                    }
                }
            }
        }
        return found;
    }

    /** How many characters differ, at most 2; a wrong first one counts for two. */
    private static int differences(String text, int at, String name) {
        int differences = 0;
        for (int i = 0; i < name.length() && differences < 2; i++) {
            differences += text.charAt(at + i) == name.charAt(i) ? 0 : i == 0 ? 2 : 1;
        }
        return differences;
    }
}
