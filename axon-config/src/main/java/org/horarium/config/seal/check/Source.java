package org.horarium.config.seal.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is sealed: events, and who has looked at what. Of one transaction, events come first. */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
public enum Source {
    EVENT(
            0,
            "domain_event",
            new Column("transaction_id", Kind.TRANSACTION),
            new Column("position", Kind.NUMBER),
            new Column("event_id", Kind.ID),
            new Column("stream", Kind.TEXT),
            new Column("stream_type", Kind.TEXT),
            new Column("sequence_number", Kind.NUMBER),
            new Column("payload_type", Kind.TEXT),
            new Column("payload_revision", Kind.TEXT),
            new Column("recorded_at", Kind.TIME),
            new Column("payload", Kind.BYTES),
            new Column("metadata", Kind.BYTES)),
    ACCESS(
            1,
            "audit.access_entry",
            new Column("transaction_id", Kind.TRANSACTION),
            new Column("number", Kind.NUMBER),
            new Column("id", Kind.ID),
            new Column("at", Kind.TIME),
            new Column("actor", Kind.TEXT),
            new Column("role", Kind.TEXT),
            new Column("acting_for", Kind.ID),
            new Column("purpose", Kind.TEXT),
            new Column("action", Kind.TEXT),
            new Column("what", Kind.TEXT),
            new Column("patients", Kind.IDS),
            new Column("appointment", Kind.ID),
            new Column("outcome", Kind.TEXT),
            new Column("reason", Kind.TEXT),
            new Column("emergency", Kind.FLAG),
            new Column("related", Kind.FLAG),
            new Column("address", Kind.TEXT),
            new Column("correlation", Kind.TEXT),
            new Column("detail", Kind.TEXT));

    /** A column that is sealed. */
    record Column(String name, Kind kind) {}

    private final byte code;
    private final String table;
    private final List<Column> columns;

    Source(int code, String table, Column... columns) {
        this.code = (byte) code;
        this.table = table;
        this.columns = List.of(columns);
    }

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Source of(int code) {
        return switch (code) {
            case 0 -> EVENT;
            case 1 -> ACCESS;
            default -> throw new IllegalArgumentException("There is no such source");
        };
    }

    /** How it is stored, for ever. */
    public byte code() {
        return code;
    }

    /** As files and answers name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table, with its schema where it is not the usual one. */
    public String table() {
        return table;
    }

    /** The column that orders entries of one transaction. */
    public String number() {
        return columns.get(1).name();
    }

    /** The column that says when. */
    public String moment() {
        return this == EVENT ? "recorded_at" : "at";
    }

    /** The names of all columns that are sealed. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** All columns, as the expressions that give their stored bytes. */
    public String expressions() {
        return columns.stream().map(column -> column.kind().sql(column.name())).collect(Collectors.joining(", "));
    }

    List<Column> columns() {
        return columns;
    }
}
