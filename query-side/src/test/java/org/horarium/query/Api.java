package org.horarium.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.horarium.shared.access.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** Asks the endpoints of the records view as a client would. */
public class Api implements SmartInitializingSingleton {

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ApplicationContext context;
    private final QueryBus bus;
    private final MockMvc mvc;

    Api(ApplicationContext context, QueryBus bus) {
        this.context = context;
        this.bus = bus;
        this.mvc = MockMvcBuilders.standaloneSetup(context.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .setMessageConverters(
                        new StringHttpMessageConverter(StandardCharsets.UTF_8),
                        new MappingJackson2HttpMessageConverter(json))
                .setCustomArgumentResolvers(new CallerInRequest())
                .setControllerAdvice(new Refusals())
                .build();
    }

    @Override
    public void afterSingletonsInstantiated() {
        context.getBeansWithAnnotation(Component.class)
                .values()
                .forEach(bean -> new AnnotationQueryHandlerAdapter<>(bean).subscribe(bus));
    }

    /** The body of a successful answer. */
    public JsonNode get(Actor actor, String uri) {
        MockHttpServletResponse response = ask(actor, uri);
        assertThat(response.getStatus()).as(uri).isEqualTo(200);
        return body(response);
    }

    /** The status and the reason of a refusal, such as {@code 404 unknown-doctor}. */
    public String refusal(Actor actor, String uri) {
        MockHttpServletResponse response = ask(actor, uri);
        return response.getStatus() + " " + body(response).path("reason").asText();
    }

    /** The whole answer to a request with those headers, each followed by what it says. */
    public MockHttpServletResponse ask(Actor actor, String uri, String... headers) {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.get(URI.create(uri)).requestAttr(CallerInRequest.CALLER, actor);
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(uri + " failed", e);
        }
    }

    /** What the answer says. */
    public JsonNode body(MockHttpServletResponse response) {
        try {
            return json.readTree(response.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("The answer is not JSON", e);
        }
    }
}
