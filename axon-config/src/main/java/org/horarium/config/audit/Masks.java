package org.horarium.config.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.horarium.config.store.EventNames;
import org.horarium.shared.Phi;
import org.springframework.stereotype.Component;

/** Knows of every event what of it is health or personal data: see {@link Phi}. */
@Component
class Masks {

    private final EventNames names;
    private final Map<String, Mask> known = new ConcurrentHashMap<>();

    Masks(EventNames names) {
        this.names = names;
    }

    /** What is shown of that event, and what is not. */
    Masked over(String type, JsonNode payload) {
        Map<String, JsonNode> hidden = new LinkedHashMap<>();
        Mask mask = known.computeIfAbsent(
                type, name -> names.named(name).map(Masks::of).orElse(Mask.CAUTIOUS));
        return new Masked(mask.over(payload, "", hidden), hidden);
    }

    private static Mask of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return new Mask.Each(of(arguments[arguments.length - 1]));
        }
        return type instanceof Class<?> known && known.isRecord() ? ofRecord(known) : Mask.OPEN;
    }

    private static Mask ofRecord(Class<?> type) {
        Map<String, Mask> fields = new HashMap<>();
        for (RecordComponent part : type.getRecordComponents()) {
            fields.put(part.getName(), part.isAnnotationPresent(Phi.class) ? Mask.HIDDEN : of(part.getGenericType()));
        }
        return new Mask.Fields(Map.copyOf(fields));
    }
}
