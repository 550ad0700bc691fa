package org.horarium.config.reports.examine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures for tests, good and bad. */
public final class Pictures {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Pictures() {}

    /** As a program writes it, drawn in one go or in several. */
    public static byte[] drawn(String format, boolean inSteps) throws IOException {
        BufferedImage picture = new BufferedImage(61, 43, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, x * 40503 ^ y * 7919);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(inSteps ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(picture, null, null), settings);
        }
        return out.toByteArray();
    }

    /** Grey, of that size, with what is in it as it is packed and those chunks before. */
    static byte[] png(int width, int height, byte[] packed, byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 0, 0, 0, 0})
                        .array()));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.writeBytes(chunk("IDAT", packed));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[]... content) {
        byte[] body = Bytes.joined(Bytes.joined(type.getBytes(ISO_8859_1)), Bytes.joined(content));
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }
}
