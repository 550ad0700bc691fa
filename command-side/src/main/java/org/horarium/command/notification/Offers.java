package org.horarium.command.notification;

import java.util.Map;

/** Whether what a notice offers can still be had: known to whoever offers it, and asked for when the notice is due. */
public interface Offers {

    /**
     * Whether an answer to it is still awaited.
     *
     * @param details those of the notice; one that names no offer is open
     */
    boolean isOpen(Map<String, String> details);
}
