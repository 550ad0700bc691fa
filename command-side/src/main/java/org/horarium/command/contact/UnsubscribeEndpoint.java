package org.horarium.command.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.ZoneOffset;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes it from whoever has a message that they want no more of them. Nobody has to sign in for it. */
@RestController
class UnsubscribeEndpoint {

    private final Commands commands;
    private final UnsubscribeLinks links;

    UnsubscribeEndpoint(Commands commands, UnsubscribeLinks links) {
        this.commands = commands;
        this.links = links;
    }

    @Access(open = true)
    @PostMapping("/api/unsubscribe")
    @Returns(status = 204)
    ResponseEntity<?> decline(@Valid @RequestBody Link request) {
        return decline(request.secret());
    }

    /** What a mail program does by itself when its button is pressed (RFC 8058): a POST, whose body says nothing new. */
    @Access(open = true)
    @PostMapping("/unsubscribe/{token}")
    @Returns(status = 204)
    ResponseEntity<?> declineByOneClick(@PathVariable String token) {
        return decline(token);
    }

    /** Leads people to a page where they say so; programs that only look at links decline nothing. */
    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping("/unsubscribe/{token}")
    @Returns(status = 303)
    ResponseEntity<?> lead(@PathVariable String token) {
        if (!token.matches("[A-Za-z0-9_-]{1,200}")) {
            return spent();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/unsubscribe#" + token))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private ResponseEntity<?> decline(String secret) {
        return links.look(secret)
                .<ResponseEntity<?>>map(command -> Answers.done(commands.sendForVisitor(command)))
                .orElseGet(UnsubscribeEndpoint::spent);
    }

    private static ResponseEntity<?> spent() {
        return Answers.refused(
                Refused.because(Reason.LINK_SPENT, "This link has expired, or never was one."), ZoneOffset.UTC);
    }

    record Link(@NotBlank @Size(max = 200) String secret) {

        @Override
        public String toString() {
            return "Link";
        }
    }
}
