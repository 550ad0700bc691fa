package org.horarium.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses whatever is asked about a patient who was erased, before anybody decides on it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class ErasureGuard implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final ErasedPatients erased;

    ErasureGuard(ErasedPatients erased) {
        this.erased = erased;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        return work.getMessage().getPayload() instanceof Guarded command && isAboutOneErased(command)
                ? Refused.because(Reason.PATIENT_ERASED, "What was kept of this patient was erased.")
                : chain.proceed();
    }

    private boolean isAboutOneErased(Guarded command) {
        return command.patient() != null && !command.isAboutErasure() && erased.contains(command.patient());
    }
}
