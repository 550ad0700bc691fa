package org.horarium.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Begins streams of server-sent events. */
@Component
class EventStreams implements LiveStreams {

    private final LiveFeed feed;
    private final ObjectMapper json;

    EventStreams(LiveFeed feed, ObjectMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** The stream keeps what it hears until the request has been handled, so a refusal is still an answer of its own. */
    @Override
    public void open(HttpServletRequest request, HttpServletResponse response, Listening what) {
        EventStream stream = new EventStream(this::text, feed::leave);
        if (request.getMethod().equals("GET")) {
            feed.join(what, request.getHeader("Last-Event-ID"), stream);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // or nginx would hold events back until it has many
        if (request.getMethod().equals("GET")) {
            begin(request, stream);
        }
    }

    private void begin(HttpServletRequest request, EventStream stream) {
        try {
            stream.begin(request);
        } catch (IOException | RuntimeException failure) {
            feed.leave(stream);
            throw failure instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failure;
        }
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
