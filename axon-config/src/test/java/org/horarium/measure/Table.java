package org.horarium.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table that can be read on a terminal and in Markdown alike. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with those columns. */
    public Table(String... titles) {
        rows.add(List.of(titles));
    }

    /** Adds a row. */
    public Table row(Object... cells) {
        rows.add(List.of(cells).stream()
                .map(cell -> cell instanceof Double number ? number(number) : cell.toString())
                .toList());
        return this;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String rule = IntStream.range(0, widths.length)
                .mapToObj(column -> column == 0 ? "-".repeat(widths[0]) : "-".repeat(widths[column] - 1) + ":")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return line(rows.get(0), widths)
                + rule
                + rows.stream().skip(1).map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(row.get(column), column == 0, widths[column]))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String padded(String text, boolean left, int width) {
        String blanks = " ".repeat(width - text.length());
        return left ? text + blanks : blanks + text;
    }
}
