package io.frontdesk.chat.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of this machine and of private networks from public ones. */
public final class InnerAddress {
    private InnerAddress() {}

    /** Whether {@code host} may lead to an inner address. */
    public static boolean isNamedBy(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(InnerAddress::is);
    }

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return special || (address instanceof Inet6Address ? isInner6(bytes) : isInner4(first, second));
    }

    /** This network, shared by providers, for benchmarks, reserved. */
    private static boolean isInner4(int first, int second) {
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** Unique local ones, and those that wrap one of version 4 for a translator. */
    private static boolean isInner6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return uniqueLocal || translated || sixToFour;
    }
}
