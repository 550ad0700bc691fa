package org.horarium.config.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.SesClientBuilder;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/**
 * Amazon SES. The SDK must not try again by itself: where an answer was lost it would send a second letter, and SES knows
 * no way to be asked for one by our number, as it numbers letters itself.
 */
final class SesCarrier implements Carrier, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final SesClient ses;
    private final SesPlace place;
    private final Letter letters;
    private final Clock clock;

    SesCarrier(SesPlace place, Sender sender, Clock clock) {
        this(client(place, TO_ANSWER), place, sender, clock);
    }

    SesCarrier(SesClient ses, SesPlace place, Sender sender, Clock clock) {
        this.ses = ses;
        this.place = place;
        this.letters = new Letter(Session.getInstance(new Properties()), sender);
        this.clock = clock;
    }

    static SesClient client(SesPlace place, Duration toAnswer) {
        SesClientBuilder client = SesClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(toAnswer))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .region(Region.of(place.region()));
        if (!place.endpoint().isBlank()) {
            client.endpointOverride(URI.create(place.endpoint()));
        }
        if (!place.accessKey().isBlank()) {
            client.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(place.accessKey(), place.secretKey())));
        }
        return client.build();
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Handover send(Message message) {
        try {
            SendRawEmailRequest request = request(message);
            return hand(request);
        } catch (Unfit unfit) {
            return new Refused(unfit.code());
        } catch (MessagingException | IOException unwritable) {
            return new Refused("unwritable");
        }
    }

    private Handover hand(SendRawEmailRequest request) {
        try {
            return new Accepted(ses.sendRawEmail(request).messageId());
        } catch (AwsServiceException error) {
            return SesAnswer.of(error);
        } catch (SdkException none) {
            return String.valueOf(none.getMessage()).contains("Unable to load credentials")
                    ? new Postponed("ses-no-credentials", null)
                    : Unanswered.by(none);
        }
    }

    private SendRawEmailRequest request(Message message) throws Unfit, MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        letters.of(message, clock.instant()).writeTo(raw);
        SendRawEmailRequest.Builder request = SendRawEmailRequest.builder()
                .destinations(message.address())
                .rawMessage(letter -> letter.data(SdkBytes.fromByteArray(raw.toByteArray())))
                .tags(List.of(
                        tag("notification", message.id().value().toString()),
                        tag("kind", message.kind().name().toLowerCase(Locale.ROOT))));
        return place.configurationSet().isBlank()
                ? request.build()
                : request.configurationSetName(place.configurationSet()).build();
    }

    private static MessageTag tag(String name, String value) {
        return MessageTag.builder().name(name).value(value).build();
    }

    @Override
    public Optional<Handover> find(NotificationId message) {
        return Optional.empty();
    }

    @Override
    public void close() {
        ses.close();
    }
}
