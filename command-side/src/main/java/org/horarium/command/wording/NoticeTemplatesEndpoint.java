package org.horarium.command.wording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.notification.Content;
import org.horarium.command.wording.TemplateCommand.SetTemplate;
import org.horarium.command.wording.TemplateCommand.WithdrawTemplate;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.Language;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NoticeTemplate;
import org.horarium.shared.notification.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a clinic's people say in their own words what it tells, and see how it looks. */
@RestController
@RequestMapping("/api/clinics/{id}/templates")
class NoticeTemplatesEndpoint {

    private final Commands commands;
    private final KnownTemplates templates;
    private final NoticeWording wording;
    private final History history;
    private final Clock clock;

    NoticeTemplatesEndpoint(
            Commands commands, KnownTemplates templates, NoticeWording wording, History history, Clock clock) {
        this.commands = commands;
        this.templates = templates;
        this.wording = wording;
        this.history = history;
        this.clock = clock;
    }

    /** All that is told, as this clinic says it: in its own words, or the house's. */
    @Access(
            value = {Role.STAFF, Role.ADMIN},
            discloses = Disclosure.NOTHING)
    @GetMapping
    Found all(@PathVariable UUID id, Actor actor) {
        Templates own = templates.of(known(id, actor));
        return new Found(
                Arrays.stream(NoticeKind.values())
                        .filter(kind -> kind != NoticeKind.ACCOUNT)
                        .flatMap(kind -> Arrays.stream(Channel.values())
                                .flatMap(channel -> Arrays.stream(Language.values())
                                        .map(language -> shown(own, kind, channel, language))))
                        .toList(),
                null);
    }

    @Access({Role.STAFF, Role.ADMIN})
    @PutMapping("/{kind}/{channel}/{language}")
    @Returns(status = 204)
    ResponseEntity<?> set(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @Valid @RequestBody Said request,
            Actor actor) {
        Choice choice = Choice.of(kind, channel, language);
        Words words = request.words();
        Wordable.checked(choice.kind(), choice.channel(), words);
        return Answers.done(commands.send(
                new SetTemplate(
                        new ClinicId(id),
                        new NoticeTemplate(
                                choice.kind(),
                                choice.channel(),
                                choice.language().tag(),
                                words.subject(),
                                words.text())),
                actor));
    }

    @Access({Role.STAFF, Role.ADMIN})
    @DeleteMapping("/{kind}/{channel}/{language}")
    @Returns(status = 204)
    ResponseEntity<?> withdraw(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            Actor actor) {
        Choice choice = Choice.of(kind, channel, language);
        return Answers.done(commands.send(
                new WithdrawTemplate(
                        new ClinicId(id),
                        choice.kind(),
                        choice.channel(),
                        choice.language().tag()),
                actor));
    }

    /** How it would look, told of a visit in three days that nobody has. */
    @Access({Role.STAFF, Role.ADMIN})
    @PostMapping("/preview")
    Sample preview(@PathVariable UUID id, @Valid @RequestBody Wanted request, Actor actor) {
        ClinicId clinic = known(id, actor);
        Choice choice = Choice.of(request.kind(), request.channel(), request.language());
        Wordable words = Wordable.checked(choice.kind(), choice.channel(), request.words());
        Content content = wording.preview(
                Preview.at(clinic, history),
                clinic,
                choice,
                words,
                clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3)));
        return new Sample(content.subject(), content.text(), content.html());
    }

    private ClinicId known(UUID id, Actor actor) {
        ClinicId clinic = new ClinicId(id);
        if (!TemplateCommand.mayWord(actor, clinic)) {
            throw new Forbidden("That is another clinic's.");
        }
        if (!history.knows(clinic)) {
            throw new NotFound("unknown-clinic");
        }
        return clinic;
    }

    private static Shown shown(Templates own, NoticeKind kind, Channel channel, Language language) {
        var theirs = own.of(kind, channel, language.tag());
        Words words =
                theirs.map(Words::of).orElseGet(() -> Texts.usual(kind, channel, language, Recipient.Kind.PATIENT));
        return new Shown(kind, channel, language.tag(), words.subject(), words.text(), theirs.isEmpty());
    }

    /** @param usual whether they are the house's words */
    record Shown(NoticeKind kind, Channel channel, String language, String subject, String text, boolean usual) {}

    record Found(List<Shown> items, @Nullable String next) {}

    record Sample(String subject, String text, @Nullable String html) {}

    record Said(@Size(max = 1000) @Nullable String subject, @NotBlank @Size(max = 10_000) String text) {

        Words words() {
            return new Words(subject == null ? "" : subject, text.replace("\r\n", "\n"));
        }
    }

    record Wanted(
            @NotNull String kind,
            @NotNull String channel,
            @NotNull String language,
            @Size(max = 1000) @Nullable String subject,
            @NotBlank @Size(max = 10_000) String text) {

        Words words() {
            return new Said(subject, text).words();
        }
    }

    /** Which words are meant. */
    record Choice(NoticeKind kind, Channel channel, Language language) {

        static Choice of(String kind, String channel, String language) {
            NoticeKind of = one("kind", kind, NoticeKind.values());
            if (of == NoticeKind.ACCOUNT) {
                throw new InvalidInput("kind", "must be one that clinics tell: letters about accounts are the house's");
            }
            return new Choice(
                    of,
                    one("channel", channel, Channel.values()),
                    Language.tagged(language)
                            .orElseThrow(() -> new InvalidInput(
                                    "language",
                                    "must be one of "
                                            + Stream.of(Language.values())
                                                    .map(Language::tag)
                                                    .toList())));
        }

        private static <E extends Enum<E>> E one(String field, String name, E[] values) {
            return Arrays.stream(values)
                    .filter(value -> value.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(field, "must be one of " + List.of(values)));
        }
    }
}
