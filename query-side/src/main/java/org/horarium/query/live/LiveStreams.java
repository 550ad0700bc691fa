package org.horarium.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers requests by streams of server-sent events. */
public interface LiveStreams {

    /** Begins the stream, which goes on after the request was handled. What refuses it is thrown before it begins. */
    void open(HttpServletRequest request, HttpServletResponse response, Listening what);
}
