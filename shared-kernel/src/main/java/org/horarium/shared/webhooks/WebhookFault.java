package org.horarium.shared.webhooks;

/** Why a webhook is told nothing any more. */
public enum WebhookFault {
    /** An administrator wanted it so. */
    SWITCHED_OFF,
    /** It answered that it is gone for good (410). */
    GONE,
    /** It took nothing for days. */
    FAILING
}
