package org.horarium.campaign;

import org.axonframework.config.ProcessingGroup;
import org.horarium.config.HorariumApplication;
import org.horarium.config.embedded.Progress;
import org.horarium.config.embedded.ReadyAnnouncement;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application with an endpoint that writes any number of events into its store, and two projections of them. */
final class WritingApplication {

    private WritingApplication() {}

    /** Arguments: the application's own. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(HorariumApplication.class, Additions.class);
        application.addListeners(new ReadyAnnouncement(new Progress(System.out)));
        application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(WritingEndpoint.class)
    static class Additions {

        @Bean
        Live live(JdbcTemplate db) {
            return new Live(db);
        }

        @Bean
        Replayed replayed(JdbcTemplate db) {
            return new Replayed(db);
        }
    }

    @ProcessingGroup(Live.NAME)
    static final class Live extends NotedIds {

        static final String NAME = "campaign-live";

        Live(JdbcTemplate db) {
            super(NAME, db);
        }
    }

    @ProcessingGroup(Replayed.NAME)
    static final class Replayed extends NotedIds {

        static final String NAME = "campaign-replayed";

        Replayed(JdbcTemplate db) {
            super(NAME, db);
        }
    }
}
