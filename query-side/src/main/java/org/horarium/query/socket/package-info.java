/** The same that streams tell, over one WebSocket by STOMP: for clients that listen to much at once. */
@NullMarked
package org.horarium.query.socket;

import org.jspecify.annotations.NullMarked;
