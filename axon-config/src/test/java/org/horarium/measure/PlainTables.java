package org.horarium.measure;

import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of R2, with the two constraints that keep visits apart. */
final class PlainTables {

    private static final String TABLES =
            """
            create table measure_doctor (id uuid primary key);
            create table measure_patient (id uuid primary key);
            create table measure_appointment (
                id uuid primary key,
                doctor_id uuid not null references measure_doctor,
                patient_id uuid not null references measure_patient,
                starts_at timestamptz not null,
                ends_at timestamptz not null,
                notes text,
                exclude using gist (doctor_id with =, tstzrange(starts_at, ends_at) with &&),
                exclude using gist (patient_id with =, tstzrange(starts_at, ends_at) with &&));
            """;

    private PlainTables() {}

    static void make(JdbcTemplate db, Directory directory) {
        db.execute(TABLES);
        db.batchUpdate(
                "insert into measure_doctor values (?)",
                IntStream.range(0, directory.doctors())
                        .mapToObj(
                                number -> new Object[] {Directory.doctor(number).value()})
                        .toList());
        db.batchUpdate(
                "insert into measure_patient values (?)",
                IntStream.range(0, directory.patients())
                        .mapToObj(number ->
                                new Object[] {Directory.patient(number).value()})
                        .toList());
        db.execute("analyze");
    }
}
