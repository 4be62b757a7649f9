package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds ZIP archives with any names. */
final class TestZip {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    TestZip() {
        this(UTF_8);
    }

    TestZip(Charset names) {
        zip = new ZipOutputStream(out, names);
    }

    TestZip file(String name, String content) {
        return file(name, content.getBytes(UTF_8));
    }

    TestZip file(String name, byte[] content) {
        return file(name, new byte[0], content, 1);
    }

    /** Writes {@code head} and then {@code content} so many times over. */
    TestZip file(String name, byte[] head, byte[] content, int times) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(head);
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] build() {
        try {
            zip.close();
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
