package io.frontdesk.chat.identity.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash with the parameters that made it, in the usual text form: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 */
final class HashedPassword {
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int memory;
    private final int passes;
    private final byte[] salt;
    private final byte[] hash;

    private HashedPassword(int memory, int passes, byte[] salt, byte[] hash) {
        this.memory = memory;
        this.passes = passes;
        this.salt = salt;
        this.hash = hash;
    }

    static HashedPassword of(String password, HashSettings settings) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new HashedPassword(
                settings.memory(),
                settings.passes(),
                salt,
                argon2(password, settings.memory(), settings.passes(), salt));
    }

    static HashedPassword parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("a kept password hash is damaged");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new HashedPassword(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                base64.decode(parts.group(3)),
                base64.decode(parts.group(4)));
    }

    boolean isOf(String password) {
        return MessageDigest.isEqual(hash, argon2(password, memory, passes, salt));
    }

    boolean madeWith(HashSettings settings) {
        return memory == settings.memory() && passes == settings.passes();
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    private static byte[] argon2(String password, int memory, int passes, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(bytes(password), hash);
        return hash;
    }

    /** The same characters typed on another keyboard may come as other code points. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
