package org.horarium.query.scheduling;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.ServletException;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.doctors.GeoPoint;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SlotSearchEndpointTest {

    private final SlotWorld world = SlotWorld.at("2026-05-31T12:00:00Z");
    private final MockMvc api = api();

    @Test
    void answers_with_all_that_the_api_promises() throws Exception {
        Practice ada = Practice.called("ada", Practice.NEW_YORK);
        world.happened(
                ada.clinicCalled("Harbour Clinic"),
                ada.open("Pier 4", "New York", new GeoPoint(40.71, -74.00)),
                ada.registered("Ada", "80.50"),
                ada.does("Cardiology"),
                ada.daily("09:00", "10:00"));

        api.perform(get("/api/appointments/search?date=2026-06-01&near=40.71,-74.01&limit=2"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .json(
                                """
                        {"slots": [
                            {"doctor_id": "61646100-0000-0000-0000-000000000001", "doctor_name": "Ada",
                             "specialization": "Cardiology", "location": "Pier 4", "location_id": "PLACE",
                             "city": "New York", "start": "2026-06-01T09:00:00-04:00",
                             "end": "2026-06-01T09:30:00-04:00", "zone": "America/New_York",
                             "visit_type": "consultation", "mode": "IN_PERSON", "consultation_fee": 80.50,
                             "currency": "USD", "distance_km": 0.84},
                            {"start": "2026-06-01T09:30:00-04:00"}],
                         "degraded": true, "next": null}"""
                                        .replace("PLACE", ada.place().value().toString())));
    }

    @Test
    void refuses_a_date_that_does_not_exist() {
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> api.perform(get("/api/appointments/search?date=2026-02-30")))
                .withCauseInstanceOf(InvalidInput.class);
    }

    private MockMvc api() {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(world.search()).subscribe(bus);
        var queries = DefaultQueryGateway.builder().queryBus(bus).build();
        var json = Jackson2ObjectMapperBuilder.json()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        return MockMvcBuilders.standaloneSetup(new SlotSearchEndpoint(queries, world.clock))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }
}
