package org.horarium.query.socket;

import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** Gives everybody behind it a session that never makes them wait. */
final class UnhurriedHandler extends WebSocketHandlerDecorator {

    UnhurriedHandler(WebSocketHandler handler) {
        super(handler);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        super.afterConnectionEstablished(new UnhurriedSession(session));
    }
}
