package io.frontdesk.retrieval.ingest;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML of a file that is not trusted, read from events: no type is made, no alias followed, depth and number bounded. */
final class SafeYaml {
    private static final int DEEPEST = 20;
    private static final int MOST = 200_000;

    private final Place place;
    private final Iterator<Event> events;
    private int values;

    private SafeYaml(Place place, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Limits.BYTES);
        this.place = place;
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /** A value of a document. */
    sealed interface Value {
        /** Line of the file, from 1. */
        long line();

        record Text(long line, String text) implements Value {}

        record Items(long line, List<Value> items) implements Value {}

        record Members(long line, Map<String, Value> members) implements Value {}
    }

    /** The documents of a file. */
    static List<Value> read(Place place, String text) {
        SafeYaml yaml = new SafeYaml(place, text);
        try {
            List<Value> documents = new ArrayList<>();
            while (yaml.events.hasNext()) {
                Event event = yaml.events.next();
                if (isValue(event)) {
                    documents.add(yaml.value(event, 0));
                }
            }
            return documents;
        } catch (MarkedYAMLException notYaml) {
            long line = notYaml.getProblemMark() == null
                    ? 1
                    : notYaml.getProblemMark().getLine() + 1L;
            throw new RefusedFile(place.at(line), ReasonCode.NOT_YAML);
        } catch (YAMLException notYaml) {
            throw new RefusedFile(place.at(1), ReasonCode.NOT_YAML);
        }
    }

    private Value value(Event event, int depth) {
        long line = event.getStartMark().getLine() + 1L;
        if (depth > DEEPEST) {
            throw new RefusedFile(place.at(line), ReasonCode.TOO_DEEP, DEEPEST);
        }
        if (++values > MOST) {
            throw new RefusedFile(place.at(line), ReasonCode.TOO_COMPLEX, MOST);
        }
        return switch (event) {
            case ScalarEvent scalar -> new Value.Text(line, scalar.getValue());
            case SequenceStartEvent _ -> new Value.Items(line, items(depth));
            case MappingStartEvent _ -> new Value.Members(line, members(depth));
            default -> throw new RefusedFile(place.at(line), ReasonCode.FORBIDDEN_ALIAS);
        };
    }

    private List<Value> items(int depth) {
        List<Value> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(value(event, depth + 1));
            event = events.next();
        }
        return items;
    }

    private Map<String, Value> members(int depth) {
        Map<String, Value> members = new LinkedHashMap<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            Value key = value(event, depth + 1);
            Value member = value(events.next(), depth + 1);
            if (key instanceof Value.Text name) {
                members.put(name.text(), member);
            }
            event = events.next();
        }
        return members;
    }

    private static boolean isValue(Event event) {
        return event instanceof ScalarEvent
                || event instanceof SequenceStartEvent
                || event instanceof MappingStartEvent
                || event instanceof AliasEvent;
    }
}
