package org.horarium.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test that tells a history of events, and looks at the views that it leaves in a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {RealDatabase.class, RecordsView.class},
        properties = {
            "spring.jpa.open-in-view=false",
            "spring.jpa.properties.hibernate.jdbc.batch_size=100",
            "spring.jpa.properties.hibernate.order_inserts=true",
            "spring.jpa.properties.hibernate.order_updates=true",
            "spring.main.banner-mode=off"
        })
public @interface RecordsTest {}
