package org.horarium.config.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springdoc.core.utils.SpringDocAnnotationsUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes what each endpoint answers as it declares it; one whose type tells nothing must declare it. */
class DescribedAnswers implements GlobalOperationComponentsCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return operation;
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        Returns declared = method.getMethodAnnotation(Returns.class);
        if (declared != null) {
            operation.setResponses(
                    new ApiResponses().addApiResponse(String.valueOf(declared.status()), answer(declared, components)));
        } else if (tellsNothing(method.getReturnType().getGenericParameterType())) {
            throw new IllegalStateException("Declare what it answers, by @Returns: " + method);
        }
        Access access = method.getMethodAnnotation(Access.class);
        if (access != null && access.open()) {
            operation.setSecurity(List.of());
        }
        return operation.responses(
                operation.getResponses().addApiResponse("default", new ApiResponse().$ref(DescribedProblems.NAME)));
    }

    private static ApiResponse answer(Returns declared, Components components) {
        ApiResponse answer = new ApiResponse()
                .description(HttpStatus.valueOf(declared.status()).getReasonPhrase());
        if (declared.value() == void.class) {
            return answer;
        }
        Schema<?> schema = SpringDocAnnotationsUtils.extractSchema(
                components, declared.value(), null, new Annotation[0], SpecVersion.V31);
        return answer.content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static boolean tellsNothing(Type type) {
        return type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof WildcardType;
    }
}
