package org.horarium.config.access;

import java.util.UUID;
import org.horarium.command.access.CurrentSession;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
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
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == CurrentSession.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof JwtAuthenticationToken token) {
            return parameter.getParameterType() == Actor.class
                    ? actor(token.getToken())
                    : new CurrentSession(SessionValidator.sessionOf(token.getToken()));
        }
        throw new IllegalStateException("An endpoint that asks for the caller is open to everybody");
    }

    private static Actor actor(Jwt token) {
        String patient = token.getClaimAsString("patient_id");
        String doctor = token.getClaimAsString("doctor_id");
        return new Actor(
                UUID.fromString(token.getSubject()),
                Role.valueOf(token.getClaimAsString("role")),
                patient == null ? null : PatientId.of(patient),
                doctor == null ? null : DoctorId.of(doctor));
    }
}
