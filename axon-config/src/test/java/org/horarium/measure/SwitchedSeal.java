package org.horarium.measure;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.horarium.shared.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store's own serializer, whose seal can be left out: then events are written as they were before there was one. */
final class SwitchedSeal implements Serializer {

    private final JacksonSerializer sealing;
    private final JacksonSerializer plain;
    private volatile boolean isSealing;

    private SwitchedSeal(JacksonSerializer sealing) {
        this.sealing = sealing;
        this.plain = JacksonSerializer.builder()
                .objectMapper(sealing.getObjectMapper())
                .build();
    }

    /** Puts it around the one that the store writes with. */
    @Configuration(proxyBeanMethods = false)
    static class Around {

        @Bean
        static BeanPostProcessor sealSwitch() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("eventSerializer") ? new SwitchedSeal((JacksonSerializer) bean) : bean;
                }
            };
        }
    }

    void seal(boolean whether) {
        isSealing = whether;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (isSealing || object == null || !object.getClass().isAnnotationPresent(Recorded.class)) {
            return sealing.serialize(object, representation);
        }
        return new SimpleSerializedObject<>(
                plain.serialize(object, representation).getData(),
                representation,
                sealing.typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return sealing.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return sealing.deserialize(stored);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return sealing.classForType(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return sealing.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return sealing.getConverter();
    }
}
