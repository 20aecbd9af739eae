package io.twofold.kit.inbound;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import io.twofold.events.EventCodec;
import io.twofold.events.inbound.InboundType;
import io.twofold.kit.inbound.Delivery.MessageId;

/** Reads CloudEvents of one type, in binary or structured mode, and checks their data against its schema. */
final class MessageReader<M extends Record> {

    private static final int LONGEST_ID = 500;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final EventCodec codec = new EventCodec();
    private final InboundType type;
    private final Class<M> message;
    private final JsonSchema schema;

    MessageReader(InboundType type, Class<M> message) {
        this.type = type;
        this.message = message;
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        type.schema(),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    Delivery<M> read(ConsumerRecord<String, byte[]> record) {
        try {
            var event = KafkaMessageFactory.createReader(record).toEvent();
            var data = event.getData() == null ? new byte[0] : event.getData().toBytes();
            var flaw = flaw(event, data);
            return flaw == null
                    ? new Delivery<>(
                            record,
                            new MessageId(event.getSource().toString(), event.getId()),
                            message.cast(codec.read(type, data)),
                            null)
                    : Delivery.refused(record, flaw);
        } catch (IOException e) {
            return Delivery.refused(record, "The data is no JSON: " + e.getMessage());
        } catch (RuntimeException e) { // whatever the libraries make of what is no CloudEvent
            return Delivery.refused(record, "No CloudEvent with data: " + e.getMessage());
        }
    }

    private @Nullable String flaw(CloudEvent event, byte[] data) throws IOException {
        if (!type.typeName().equals(event.getType())) {
            return "The type is %s, and here %s is read.".formatted(event.getType(), type.typeName());
        }
        if (event.getId().length() > LONGEST_ID || event.getSource().toString().length() > LONGEST_ID) {
            return "The id or source has more than %d characters.".formatted(LONGEST_ID);
        }
        var flaws = schema.validate(Objects.requireNonNull(JSON.readTree(data)));
        return flaws.isEmpty()
                ? null
                : flaws.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; "));
    }
}
