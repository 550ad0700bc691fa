package org.horarium.config;

import org.axonframework.config.ConfigurerModule;
import org.horarium.config.projections.ProjectionProcessors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events come to those who follow them: to projections where this process reads, to policies where it decides. */
@Configuration(proxyBeanMethods = false)
class EventReading {

    @Bean
    ConfigurerModule projections(ProjectionProcessors processors) {
        return configurer -> processors.configure(configurer.eventProcessing());
    }
}
