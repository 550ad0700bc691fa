package org.horarium.config;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.horarium.command.Inheritance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The side that decides, where the role of this process has it. */
@Configuration(proxyBeanMethods = false)
@Conditional(Roles.Deciding.class)
@ComponentScan(basePackages = "org.horarium.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class CommandSide {

    @Bean
    CorrelationDataProvider origin() {
        return new Inheritance();
    }
}
