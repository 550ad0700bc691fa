package org.horarium.measure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Booking requests, each for another slot, spread over all doctors, days and patients. */
final class Bookings {

    private static final int FIRST_AFTERNOON_SLOT = 6;
    private static final int SLOTS = Directory.SLOTS_A_DAY - FIRST_AFTERNOON_SLOT;

    /** As many as each doctor can be given. */
    static final int OF_A_DOCTOR = SLOTS * (Directory.DAYS - 2);

    private final Directory directory;
    private final AtomicInteger given = new AtomicInteger();

    Bookings(Directory directory) {
        this.directory = directory;
    }

    /** One that nobody has asked for yet. */
    Wish next() {
        int number = given.getAndIncrement();
        int round = number / directory.doctors();
        int doctor = (int) (number * 7919L % directory.doctors());
        int inDays = 1 + (doctor + round * 13) % (Directory.DAYS - 2);
        int slot = FIRST_AFTERNOON_SLOT + (doctor / 5 + round / (Directory.DAYS - 2)) % SLOTS;
        return new Wish(doctor, number % directory.patients(), Directory.slot(doctor, inDays, slot));
    }

    record Wish(int doctor, int patient, Instant start) {

        byte[] json() {
            return "{\"patient_id\":\"%s\",\"doctor_id\":\"%s\",\"start\":\"%s\",\"notes\":\"First visit\"}"
                    .formatted(
                            Directory.patient(patient).value(),
                            Directory.doctor(doctor).value(),
                            start)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        static String newKey() {
            return UUID.randomUUID().toString();
        }
    }
}
