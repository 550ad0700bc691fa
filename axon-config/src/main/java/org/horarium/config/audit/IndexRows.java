package org.horarium.config.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.horarium.command.Origin;
import org.horarium.config.audit.EventIndex.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A batch of the index, column by column, as statements take it that write many rows by one plan.
 *
 * @param events the columns of the events' rows
 * @param subjects the columns of the subjects' rows
 * @param progress how far the index has come by them
 */
record IndexRows(List<Object> events, List<Object> subjects, Progress progress) {

    private record Noted(StoredEvent event, Progress progress) {}

    private record About(StoredEvent event, Subject subject) {}

    static IndexRows of(List<StoredEvent> events, List<Set<Subject>> subjects, Progress before) {
        List<Noted> noted = new ArrayList<>();
        List<About> about = new ArrayList<>();
        Progress progress = before;
        for (int at = 0; at < events.size(); at++) {
            StoredEvent event = events.get(at);
            progress = progress.beyond(event);
            noted.add(new Noted(event, progress));
            subjects.get(at).forEach(subject -> about.add(new About(event, subject)));
        }
        return new IndexRows(columns(noted), subjectColumns(about), progress);
    }

    private static List<Object> columns(List<Noted> rows) {
        return List.of(
                texts(rows, row -> Place.transaction(row.event().position())),
                texts(rows, row -> row.event().position().eventPosition()),
                texts(rows, row -> row.event().id()),
                texts(rows, row -> row.event().recordedAt()),
                texts(rows, row -> row.progress().latest()),
                texts(rows, row -> row.event().type()),
                texts(rows, row -> row.event().said(Origin.ACTOR)),
                texts(rows, row -> row.event().said(Origin.ROLE)),
                texts(rows, row -> row.event().said(Origin.CORRELATION)),
                texts(rows, row -> "true".equals(row.event().said(Origin.EMERGENCY))));
    }

    private static List<Object> subjectColumns(List<About> rows) {
        return List.of(
                texts(rows, row -> row.subject().kind()),
                texts(rows, row -> row.subject().id()),
                texts(rows, row -> Place.transaction(row.event().position())),
                texts(rows, row -> row.event().position().eventPosition()));
    }

    private static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable Object> column) {
        @Nullable String[] texts = new String[rows.size()];
        for (int at = 0; at < texts.length; at++) {
            Object value = column.apply(rows.get(at));
            texts[at] = value == null ? null : value.toString();
        }
        return texts;
    }
}
