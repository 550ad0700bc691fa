package org.horarium.platform.audit;

import org.horarium.config.HorariumApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** The platform, but asked for it stops dead when it has kept who looks, and has answered nothing yet. */
public final class DyingPlatform {

    static final String NOW = "Test-Die-Before-Answering";
    private static final int AS_KILLED = 137;

    private DyingPlatform() {}

    /** Starts it as it is always started. */
    public static void main(String[] arguments) {
        System.setProperty("spring.main.sources", Death.class.getName());
        HorariumApplication.main(arguments);
    }

    /** Comes after the trail, for it is told last. */
    @RestControllerAdvice
    static class Death implements ResponseBodyAdvice<Object> {

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
            if (request.getHeaders().containsKey(NOW)) {
                Runtime.getRuntime().halt(AS_KILLED); // as kill -9 does: nothing is flushed, nothing is tidied up
            }
            return body;
        }
    }
}
