package org.horarium.config.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.horarium.command.access.CurrentSession;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API as OpenAPI 3.1, the same on every machine, so that the committed copy can be held against it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    /** One for the process, as the library's converters are: a second application in it goes by the names of the first. */
    private static final SchemaNames NAMES = new SchemaNames();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Admission.class, CurrentSession.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Horarium")
                        .version("1")
                        .description(
                                "Medical appointments without double booking. JSON in snake case; errors are RFC 9457"
                                        + " problems; lists are paged by cursor; every write answers with a"
                                        + " Horarium-Consistency-Token.")
                        .license(new License().name("AGPL-3.0-or-later").identifier("AGPL-3.0-or-later")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Names fields as the API does. */
    @Bean
    ModelResolver modelResolver(ObjectMapper json, SchemaNames names) {
        return new ModelResolver(json, names);
    }

    @Bean
    SchemaNames schemaNames() {
        return NAMES;
    }

    @Bean
    GlobalOperationComponentsCustomizer describedAnswers() {
        return new DescribedAnswers();
    }

    /** The problems come first, so that the second sees their schema, too. */
    @Bean
    GlobalOpenApiCustomizer completed(SchemaNames names) {
        return api -> {
            DescribedProblems.addTo(api);
            new RecordSchemas(names).complete(api);
        };
    }
}
