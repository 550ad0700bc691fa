package org.horarium.config.seal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a column is stored, byte for byte as PostgreSQL itself sends it, and how people read it. Whatever would not come
 * back the same from text is written as base64, so that no stored bit is lost on the way into a file.
 */
enum Kind {
    TRANSACTION("xid8send") {
        @Override
        String read(byte[] stored) {
            return Long.toUnsignedString(ByteBuffer.wrap(stored).getLong());
        }

        @Override
        byte[] parse(String text) {
            return number(Long.parseUnsignedLong(text));
        }
    },
    NUMBER("int8send") {
        @Override
        String read(byte[] stored) {
            return Long.toString(ByteBuffer.wrap(stored).getLong());
        }

        @Override
        byte[] parse(String text) {
            return number(Long.parseLong(text));
        }
    },
    ID("uuid_send") {
        @Override
        String read(byte[] stored) {
            ByteBuffer bytes = ByteBuffer.wrap(stored);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }

        @Override
        byte[] parse(String text) {
            return bytes(UUID.fromString(text));
        }
    },
    TIME("timestamptz_send") {
        @Override
        String read(byte[] stored) {
            return EPOCH.plus(ByteBuffer.wrap(stored).getLong(), ChronoUnit.MICROS)
                    .toString();
        }

        @Override
        byte[] parse(String text) {
            return number(ChronoUnit.MICROS.between(EPOCH, Instant.parse(text)));
        }
    },
    FLAG("boolsend") {
        @Override
        String read(byte[] stored) {
            return Boolean.toString(stored[0] != 0);
        }

        @Override
        byte[] parse(String text) {
            return new byte[] {(byte) (Boolean.parseBoolean(text) ? 1 : 0)};
        }
    },
    /** An array of ids in one dimension. */
    IDS("array_send") {
        @Override
        String read(byte[] stored) {
            int ids = (stored.length - IDS_HEAD) / ID_IN_ARRAY;
            return IntStream.range(0, Math.max(0, ids))
                    .mapToObj(id -> ID.read(Arrays.copyOfRange(
                            stored, IDS_HEAD + id * ID_IN_ARRAY + Integer.BYTES, IDS_HEAD + (id + 1) * ID_IN_ARRAY)))
                    .collect(Collectors.joining(" "));
        }

        @Override
        byte[] parse(String text) {
            if (text.isEmpty()) {
                return ByteBuffer.allocate(3 * Integer.BYTES)
                        .putInt(8, UUID_TYPE)
                        .array();
            }
            String[] ids = text.split(" ", -1);
            ByteBuffer stored = ByteBuffer.allocate(IDS_HEAD + ids.length * ID_IN_ARRAY);
            stored.putInt(1).putInt(0).putInt(UUID_TYPE).putInt(ids.length).putInt(1);
            for (String id : ids) {
                stored.putInt(2 * Long.BYTES).put(ID.parse(id));
            }
            return stored.array();
        }
    },
    TEXT("textsend") {
        @Override
        String read(byte[] stored) {
            return new String(stored, UTF_8);
        }

        @Override
        byte[] parse(String text) {
            return text.getBytes(UTF_8);
        }
    },
    BYTES("byteasend") {
        @Override
        String read(byte[] stored) {
            return TEXT.read(stored);
        }

        @Override
        byte[] parse(String text) {
            return TEXT.parse(text);
        }
    };

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final String ENCODED = "base64:";
    private static final int UUID_TYPE = 2950;
    private static final int IDS_HEAD = 5 * Integer.BYTES;
    private static final int ID_IN_ARRAY = Integer.BYTES + 2 * Long.BYTES;

    private final String send;

    Kind(String send) {
        this.send = send;
    }

    abstract String read(byte[] stored);

    abstract byte[] parse(String text);

    /** The expression that gives the stored bytes of a column. */
    String sql(String column) {
        return "%s(%s)".formatted(send, column);
    }

    final String text(byte[] stored) {
        try {
            String text = read(stored);
            if (!text.startsWith(ENCODED) && Arrays.equals(parse(text), stored)) {
                return text;
            }
        } catch (RuntimeException unreadable) {
            // written as it is
        }
        return ENCODED + Base64.getEncoder().encodeToString(stored);
    }

    final byte[] stored(String text) {
        return text.startsWith(ENCODED) ? Base64.getDecoder().decode(text.substring(ENCODED.length())) : parse(text);
    }

    static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
