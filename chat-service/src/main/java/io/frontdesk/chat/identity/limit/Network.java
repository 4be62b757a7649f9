package io.frontdesk.chat.identity.limit;

import java.net.InetAddress;
import java.util.Arrays;

/** The addresses that begin alike: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address alone. */
record Network(InetAddress first, int bits) {
    static Network parse(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= all) {
                return new Network(first, bits);
            }
        } catch (IllegalArgumentException odd) {
            throw new IllegalArgumentException(refusal(text), odd);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    boolean holds(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(prefix(address, bits), prefix(first, bits));
    }

    /** The first {@code bits} bits of an address, the rest being zero. */
    static byte[] prefix(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int bit = bits; bit < bytes.length * Byte.SIZE; bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        return bytes;
    }

    private static String refusal(String text) {
        return "frontdesk.trusted-proxies must list addresses or networks like 10.0.0.0/8, got " + text;
    }
}
