package org.horarium.config.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.annotation.Annotation;
import org.horarium.config.web.Problem;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;

/** Describes once what every endpoint answers when something is wrong. */
final class DescribedProblems {

    static final String NAME = "Problem";

    private DescribedProblems() {}

    static void addTo(OpenAPI api) {
        Schema<?> schema = SpringDocAnnotationsUtils.extractSchema(
                api.getComponents(), Problem.class, null, new Annotation[0], SpecVersion.V31);
        api.getComponents()
                .addResponses(
                        NAME,
                        new ApiResponse()
                                .description("What is wrong, after RFC 9457; its type ends in a stable code.")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
    }
}
