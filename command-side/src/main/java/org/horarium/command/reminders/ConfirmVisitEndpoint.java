package org.horarium.command.reminders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneOffset;
import java.util.Optional;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.ConfirmAppointment;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hears from whoever was reminded that they will come. Followed twice, it is said once. */
@RestController
class ConfirmVisitEndpoint {

    private final Commands commands;
    private final VisitConfirmations confirmations;

    ConfirmVisitEndpoint(Commands commands, VisitConfirmations confirmations) {
        this.commands = commands;
        this.confirmations = confirmations;
    }

    @Access(open = true)
    @PostMapping("/api/visits/confirm")
    @Returns(status = 204)
    ResponseEntity<?> confirm(@Valid @RequestBody Link request) {
        Optional<ConfirmAppointment> said = confirmations.look(request.secret());
        return said.isPresent()
                ? Answers.done(commands.sendForVisitor(said.get()))
                : Answers.refused(
                        Refused.because(Reason.LINK_SPENT, "This link has expired, or never was one."), ZoneOffset.UTC);
    }

    record Link(@NotBlank @Size(max = 200) String secret) {

        @Override
        public String toString() {
            return "Link";
        }
    }
}
