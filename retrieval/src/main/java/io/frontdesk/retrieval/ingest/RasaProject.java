package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.ingest.SafeYaml.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a Rasa project, put together: the examples of an intent are the questions, the response {@code utter_INTENT},
 * or the one a rule or story answers the intent with, is the answer.
 */
final class RasaProject {
    private static final Pattern ENTITY = Pattern.compile("\\[([^\\]\\[]+)](?:\\([^)]*\\)|\\{[^}]*})");

    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Response> responses = new LinkedHashMap<>();
    private final Map<String, String> actions = new LinkedHashMap<>();

    private record Intent(Place place, List<String> examples) {}

    private record Response(Place place, String text, List<RowProblem> dropped) {}

    /** Takes what a file says of intents and responses; false where it says nothing of either. */
    boolean take(Place place, String text) {
        boolean any = false;
        for (Value document : SafeYaml.read(place, text)) {
            if (document instanceof Value.Members file) {
                any |= take(place, file.members());
            }
        }
        return any;
    }

    private boolean take(Place place, Map<String, Value> file) {
        items(file.get("nlu")).forEach(item -> intent(place, item));
        if (file.get("responses") instanceof Value.Members named) {
            named.members().forEach((name, variants) -> response(place, name, variants));
        }
        Stream.concat(items(file.get("rules")).stream(), items(file.get("stories")).stream())
                .forEach(this::story);
        return file.containsKey("nlu") || file.containsKey("responses");
    }

    /** Adds the entries once every file was taken. */
    void finish(FaqRows rows) {
        intents.forEach((name, intent) -> {
            String action = "utter_" + name;
            Response response = responses.getOrDefault(action, responses.get(actions.getOrDefault(name, action)));
            if (response == null || response.text().isBlank()) {
                rows.refuse(intent.place().inColumn(Column.ANSWER.key()), ReasonCode.NO_ANSWER_FOR_INTENT, name);
            } else {
                rows.add(intent.place(), fields(name, intent, response), response.dropped());
            }
        });
    }

    private static Map<String, String> fields(String name, Intent intent, Response response) {
        List<String> examples = intent.examples();
        return Map.of(
                Column.ID.key(),
                name,
                Column.QUESTION.key(),
                examples.isEmpty() ? "" : examples.getFirst(),
                Column.SIMILAR.key(),
                PipeList.join(examples.subList(Math.min(1, examples.size()), examples.size())),
                Column.ANSWER.key(),
                response.text(),
                Column.CATEGORY.key(),
                name);
    }

    private void intent(Place place, Value item) {
        String name = text(member(item, "intent"));
        if (name.isEmpty()) {
            return;
        }
        Intent intent = intents.computeIfAbsent(name, _ -> new Intent(place.at(item.line()), new ArrayList<>()));
        intent.examples().addAll(examples(member(item, "examples")));
    }

    private static List<String> examples(Value examples) {
        Stream<String> lines = examples instanceof Value.Items list
                ? list.items().stream()
                        .map(item -> item instanceof Value.Members ? text(member(item, "text")) : text(item))
                : text(examples).lines();
        return lines.map(line -> line.strip().replaceFirst("^-\\s*", ""))
                .map(line -> ENTITY.matcher(line).replaceAll("$1"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The first variant that has a text and no condition; what cannot be shown is told of. */
    private void response(Place place, String name, Value variants) {
        for (Value variant : items(variants)) {
            String text = text(member(variant, "text"));
            if (!text.isBlank() && !has(variant, "condition")) {
                Place at = place.at(variant.line()).inColumn(Column.ANSWER.key());
                List<RowProblem> dropped = Stream.of("buttons", "image", "custom", "attachment")
                        .filter(part -> has(variant, part))
                        .map(part -> new RowProblem(at, Reason.of(ReasonCode.RICH_PART_DROPPED, part)))
                        .toList();
                responses.putIfAbsent(name, new Response(at, text, dropped));
                return;
            }
        }
    }

    private void story(Value story) {
        String asked = "";
        for (Value step : items(member(story, "steps"))) {
            String intent = text(member(step, "intent"));
            String action = text(member(step, "action"));
            if (!intent.isEmpty()) {
                asked = intent;
            } else if (action.startsWith("utter_") && !asked.isEmpty()) {
                actions.putIfAbsent(asked, action);
                asked = "";
            }
        }
    }

    private static boolean has(Value value, String name) {
        return value instanceof Value.Members members && members.members().containsKey(name);
    }

    private static Value member(Value value, String name) {
        Value nothing = new Value.Text(value.line(), "");
        return value instanceof Value.Members members ? members.members().getOrDefault(name, nothing) : nothing;
    }

    private static List<Value> items(@Nullable Value value) {
        return value instanceof Value.Items list ? list.items() : List.of();
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text().strip() : "";
    }
}
