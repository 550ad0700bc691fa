package org.horarium.platform;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds bookings of one doctor that overlap, by what the API answered alone. */
final class Overlaps {

    private Overlaps() {}

    static List<String> among(List<Reply> booked) {
        List<Reply> sorted =
                booked.stream().sorted(Comparator.comparing(Overlaps::start)).toList();
        List<String> found = new ArrayList<>();
        for (int at = 1; at < sorted.size(); at++) {
            Reply before = sorted.get(at - 1);
            Reply after = sorted.get(at);
            if (start(after).isBefore(OffsetDateTime.parse(before.text("end")))) {
                found.add(before.text("start") + " – " + before.text("end") + " and " + after.text("start"));
            }
        }
        return found;
    }

    private static OffsetDateTime start(Reply booked) {
        return OffsetDateTime.parse(booked.text("start"));
    }
}
