package org.horarium.config.reports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.command.Commands;
import org.horarium.config.OnDecidingSide;
import org.horarium.config.reports.examine.Examination;
import org.horarium.shared.privacy.PatientCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lab reports and where they are kept. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    @Bean
    ReportStore reportStore(Environment environment) {
        ReportPlace place = ReportPlace.of(environment);
        return place.bucket().isBlank() ? new NoStore() : new S3ReportStore(place);
    }

    @Bean
    KeptReports keptReports(JdbcClient db) {
        return new KeptReports(db);
    }

    @Bean
    KnownRecords recordHistory(EventStore events) {
        return new RecordHistory(events);
    }

    @Bean
    HandingOut handingOut(KeptReports kept, ReportStore reportStore, PatientCipher patients) {
        return new HandingOut(kept, reportStore, patients);
    }

    @Bean
    Janitor reportJanitor(KeptReports kept, ReportStore reportStore, KnownRecords records, Clock clock) {
        return new Janitor(kept, reportStore, records, clock);
    }

    @Bean
    @OnDecidingSide
    Attaching recordAttaching(Commands commands) {
        return new RecordAttaching(commands);
    }

    /** Set aside where temporary files are, unless another folder is named. */
    @Bean
    @OnDecidingSide
    Receiving receiving(
            @Value("${horarium.reports.spool:${java.io.tmpdir}}") String folder,
            ReportStore reportStore,
            KeptReports kept,
            PatientCipher patients,
            Attaching attaching,
            Clock clock) {
        return new Receiving(
                new Spools(Path.of(folder)),
                new Examination(LONGEST_LOOK),
                reportStore,
                kept,
                patients,
                attaching,
                clock);
    }
}
