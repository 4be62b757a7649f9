package io.frontdesk.chat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A file as a browser sends it in a form. */
public final class TestFile {
    private static final String BOUNDARY = "----frontdesk-test-0f3a";

    private final String name;
    private final String type;
    private final byte[] content;

    public TestFile(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return name + " (" + type + ", " + content.length + " bytes)";
    }

    public static TestFile png(String name) {
        return new TestFile(name, "image/png", picture("png"));
    }

    public static TestFile jpeg(String name) {
        return new TestFile(name, "image/jpeg", picture("jpg"));
    }

    public static TestFile gif(String name) {
        return new TestFile(name, "image/gif", picture("gif"));
    }

    /** One pixel, losslessly compressed. */
    public static TestFile webp(String name) {
        byte[] content = {
            'R',
            'I',
            'F',
            'F',
            0x1a,
            0,
            0,
            0,
            'W',
            'E',
            'B',
            'P',
            'V',
            'P',
            '8',
            'L',
            0x0d,
            0,
            0,
            0,
            0x2f,
            0,
            0,
            0,
            0x10,
            0x07,
            0x10,
            0x11,
            0x11,
            (byte) 0x88,
            (byte) 0x88,
            (byte) 0xfe,
            0x07,
            0
        };
        return new TestFile(name, "image/webp", content);
    }

    public static TestFile pdf(String name) {
        String content = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return new TestFile(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII));
    }

    public static TestFile text(String name, String type, String content) {
        return new TestFile(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The same followed by zeros until it has {@code size} bytes. */
    public TestFile grownTo(int size) {
        return new TestFile(name, type, Arrays.copyOf(content, size));
    }

    public static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public BodyPublisher body() {
        String head = String.join(
                "\r\n",
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                "Content-Type: " + type,
                "",
                "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(out.toByteArray());
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
