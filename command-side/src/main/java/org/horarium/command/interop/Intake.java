package org.horarium.command.interop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.hl7.fhir.r4.model.Resource;
import org.horarium.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Takes in a stretch of an export file: reads each line, then has what it states decided. */
@Component
class Intake {

    private static final int MOST_LINES = 500;

    private final Map<String, Reading<?>> readings = new TreeMap<>();
    private final FhirParser parser;
    private final Dispatch dispatch;

    Intake(List<Reading<?>> readings, FhirParser parser, Dispatch dispatch) {
        readings.forEach(reading -> this.readings.put(reading.type().getSimpleName(), reading));
        this.parser = parser;
        this.dispatch = dispatch;
    }

    @CommandHandler
    ImportReport handle(ImportLines lines, MetaData saidWith) {
        Reading<?> reading = readings.get(lines.resourceType());
        if (reading == null) {
            throw new InvalidInput("resource_type", "must be one of " + String.join(", ", readings.keySet()));
        }
        List<String> texts = Arrays.asList(lines.text().split("\n", -1));
        if (texts.stream().filter(text -> !text.isBlank()).count() > MOST_LINES) {
            throw new InvalidInput("body", "must not have more than " + MOST_LINES + " lines");
        }
        Tally tally = new Tally();
        Defaults defaults = Defaults.of(lines.defaultZone(), lines.defaultHours());
        dispatch.all(statements(texts, lines.firstLine(), reading, defaults, tally), saidWith, tally);
        return tally.report();
    }

    private <R extends Resource> Iterable<List<Statement>> statements(
            List<String> texts, long firstLine, Reading<R> reading, Defaults defaults, Tally tally) {
        Map<Object, List<Statement>> bySubject = new LinkedHashMap<>();
        long line = firstLine;
        for (String text : texts) {
            if (!text.isBlank()) {
                try {
                    Statement statement = Statement.of(line, parser.read(reading.type(), text), reading, defaults);
                    bySubject
                            .computeIfAbsent(statement.subject(), subject -> new ArrayList<>())
                            .add(statement);
                } catch (Unreadable e) {
                    tally.problem(line, e.reason());
                }
            }
            line++;
        }
        return bySubject.values();
    }
}
