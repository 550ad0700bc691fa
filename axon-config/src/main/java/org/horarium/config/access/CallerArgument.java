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

/** Hands endpoints the caller and the caller's session, as the token proves them. */
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
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller) {
            Class<?> type = parameter.getParameterType();
            return type == Admission.class ? caller : type == Actor.class ? caller.actor() : caller.session();
        }
        throw new IllegalStateException("An endpoint that asks for the caller is open to everybody");
    }
}
