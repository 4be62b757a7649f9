package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a template may speak: clauses parted by semicolons, all of which must hold.
 *
 * <pre>
 * name           the variable has a value
 * !name          it has none
 * name = words   it has this value, whatever the case of the letters
 * name != words  it has another, or none
 * </pre>
 */
public record Condition(String source, List<Clause> clauses) {
    public static final Condition ALWAYS = new Condition("", List.of());

    private static final Pattern CLAUSE =
            Pattern.compile("(?<not>!)?\\s*(?<name>[a-z][a-z0-9_]*)\\s*(?:(?<sign>!?=)\\s*(?<value>.*\\S))?");

    public Condition {
        requireNonNull(source, "source");
        clauses = List.copyOf(clauses);
    }

    /** One clause; {@code value} is absent where any will do. */
    record Clause(String name, String value, boolean wanted) {
        Clause {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }

        boolean holds(Map<String, String> values) {
            String given = values.get(name);
            boolean met = value.isEmpty() ? given != null : value.equalsIgnoreCase(given);
            return met == wanted;
        }
    }

    public static Condition parse(String source) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (String clause : source.split(";", -1)) {
            if (!clause.isBlank()) {
                clauses.add(clause(source, clause, from));
            }
            from += clause.length() + 1;
        }
        return new Condition(source, clauses);
    }

    public boolean holds(Map<String, String> values) {
        return clauses.stream().allMatch(clause -> clause.holds(values));
    }

    /** The variables it asks about. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        clauses.forEach(clause -> names.add(clause.name()));
        return names;
    }

    private static Clause clause(String source, String text, int from) {
        Matcher parts = CLAUSE.matcher(text.strip());
        if (!parts.matches() || (parts.group("not") != null && parts.group("sign") != null)) {
            throw BadTemplate.at(
                    source, from, "'" + text.strip() + "' is no condition such as name, !name or name = words");
        }
        boolean differs = "!=".equals(parts.group("sign"));
        String value = parts.group("value");
        return new Clause(
                requireNonNull(parts.group("name")),
                value == null ? "" : value,
                parts.group("not") == null && !differs);
    }
}
