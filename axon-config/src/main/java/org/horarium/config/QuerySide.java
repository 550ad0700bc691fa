package org.horarium.config;

import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The side that reads, where the role of this process has it. */
@Configuration(proxyBeanMethods = false)
@Conditional(Roles.Reading.class)
@ComponentScan(basePackages = "org.horarium.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableJpaRepositories(
        basePackages = "org.horarium.query",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EntityScan("org.horarium.query")
@EnableScheduling
class QuerySide {}
