package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Shows the witness each answer while it can still be seen what it says, before it becomes bytes. */
@RestControllerAdvice
@Order(0)
class AnswerAdvice implements ResponseBodyAdvice<Object> {

    private final Witness witness;

    AnswerAdvice(Witness witness) {
        this.witness = witness;
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        if (body instanceof ProblemDetail problem) {
            witness.refuses(servlet, problem.getStatus(), code(problem.getType()));
        } else {
            witness.shows(servlet, response.getHeaders().containsKey(Asked.EMERGENCY), body);
        }
        return body;
    }

    /** The last part of the type. */
    private static String code(@Nullable URI type) {
        String text = String.valueOf(type);
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
    }
}
