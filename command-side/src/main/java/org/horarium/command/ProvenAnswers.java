package org.horarium.command;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets an answer that writes nothing pass only where it held at some moment since the command arrived. A look at the
 * store that began after many commands arrived serves them all. Spring Boot registers it with the bus.
 */
@Component
class ProvenAnswers implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProvenAnswers.class);

    private final Optional<Proofs> proofs;
    private final List<RefusalWitness> witnesses;

    ProvenAnswers(Optional<Proofs> proofs, List<RefusalWitness> witnesses) {
        this.proofs = proofs;
        this.witnesses = witnesses;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Evidence evidence = Evidence.ofThisDecision().orElseThrow();
        evidence.judgedBy(() -> isProven(evidence, Attempt.current()));
        Object answer = chain.proceed();
        if (answer instanceof Outcome && evidence.isAllThereIs()) {
            Evidence.mustSuffice();
        }
        if (answer instanceof Refused refused) {
            work.afterCommit(done -> tell(work.getMessage(), refused, evidence));
        }
        return answer;
    }

    /** What they do with it must not harm the answer. */
    private void tell(CommandMessage<?> command, Refused refused, Evidence evidence) {
        for (RefusalWitness witness : witnesses) {
            try {
                witness.refused(command, refused, evidence);
            } catch (RuntimeException e) {
                LOG.warn("A refusal goes unrecorded: {}", e.toString());
            }
        }
    }

    /** A store that vouches for nothing is asked anew by every second attempt. */
    private boolean isProven(Evidence evidence, Attempt attempt) {
        return proofs.map(store -> evidence.isProven(store, attempt.arrival())).orElse(!attempt.isFirst());
    }
}
