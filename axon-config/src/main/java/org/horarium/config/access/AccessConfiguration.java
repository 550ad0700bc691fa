package org.horarium.config.access;

import java.time.Clock;
import org.horarium.command.keys.KnownKeys;
import org.horarium.config.screens.ScreenPaths;
import org.horarium.config.sessions.LiveSessions;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Relations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Nothing is open without a token or a key but what says so of itself, health, the API's own description and the screens. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    AccessConfiguration(Environment environment) {
        AccessChoices.check(environment);
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, AccessProblems problems, DeclaredAccess declared, Callers callers)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // the one cookie counts below /api/auth alone: see OwnPages
                .headers(SecurityHeaders::set)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(declared.open())
                        .permitAll()
                        .requestMatchers(SocketAccess.PATH) // who subscribes to what is checked frame by frame
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html")
                        .permitAll()
                        .requestMatchers(ScreenPaths.all())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(callers::of)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(problems::commence);
                                return filter;
                            }
                        }))
                .build();
    }

    /** People come with tokens, other systems with keys. */
    @Bean
    Callers callers(JwtDecoder tokens, JdbcClient db, Clock clock, LiveSessions sessions) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(tokens);
        provider.setJwtAuthenticationConverter(new TokenCallers(clock, sessions));
        return new Callers(provider::authenticate, new KeyAuthentication(KnownKeys.in(db, clock)));
    }

    @Bean
    Permissions permissions(Relations relations) {
        return new Permissions(relations);
    }

    /** Watching each of the filters costs more than all they do. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
