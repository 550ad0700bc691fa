package org.horarium.config.access;

import org.horarium.command.access.CurrentSession;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Admission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands endpoints the caller and the caller's session, as the token proves them. To an endpoint that takes a nullable
 * caller, whoever did not sign in, or not wholly, is null.
 */
@Component
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == CurrentSession.class || type == Admission.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        boolean isNullable = isNullable(parameter);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                && !(isNullable && caller.mustEnrol())) {
            Class<?> type = parameter.getParameterType();
            return type == Admission.class ? caller : type == Actor.class ? caller.actor() : caller.session();
        }
        if (isNullable) {
            return null;
        }
        throw new IllegalStateException("An endpoint that asks for the caller is open to everybody");
    }

    private static boolean isNullable(MethodParameter parameter) {
        return parameter
                .getExecutable()
                .getAnnotatedParameterTypes()[parameter.getParameterIndex()]
                .isAnnotationPresent(Nullable.class);
    }
}
