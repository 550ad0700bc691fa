package org.horarium.campaign;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** Keeps the stock engine's payloads as bytes, as any user of it on PostgreSQL has to: a {@code @Lob} is a file beside the table otherwise. */
public final class BytesDialect extends PostgreSQLDialect {

    @Override
    protected String columnType(int type) {
        return type == SqlTypes.BLOB ? "bytea" : super.columnType(type);
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
    }
}
