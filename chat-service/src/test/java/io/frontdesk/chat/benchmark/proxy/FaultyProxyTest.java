package io.frontdesk.chat.benchmark.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

class FaultyProxyTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration NONE = Duration.ZERO;

    private ServerSocket echo;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        echo.close();
    }

    @Test
    void carriesEveryByteBothWaysInOrder() throws IOException {
        byte[] sent = new byte[2_000_000];
        new Random(1).nextBytes(sent);
        try (FaultyProxy proxy = proxy(new Faults(LONG, LONG, Duration.ofMillis(1), Duration.ofMillis(3), 0, 0, 1));
                Socket socket = open(proxy)) {
            Thread writer = Thread.ofVirtual().start(() -> write(socket, sent));
            byte[] back = socket.getInputStream().readNBytes(sent.length);
            assertThat(Arrays.equals(back, sent)).isTrue();
            assertThat(writer.isAlive()).isFalse();
            assertThat(proxy.resets()).isZero();
        }
    }

    @Test
    void delaysEachWay() throws IOException {
        try (FaultyProxy proxy = proxy(new Faults(LONG, LONG, Duration.ofMillis(100), NONE, 0, 0, 1));
                Socket socket = open(proxy)) {
            long start = System.nanoTime();
            write(socket, new byte[1]);
            assertThat(socket.getInputStream().read()).isZero();
            assertThat(millisSince(start)).isBetween(200L, 2_000L);
        }
    }

    @Test
    void resetsWithinTheTimeGiven() throws IOException {
        Faults faults = new Faults(Duration.ofMillis(200), Duration.ofMillis(400), NONE, NONE, 0, 0, 1);
        try (FaultyProxy proxy = proxy(faults);
                Socket socket = open(proxy)) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            assertThat(millisSince(start)).isBetween(150L, 3_000L);
            assertThat(proxy.resets()).isEqualTo(1);
        }
    }

    @Test
    void silentConnectionStandsButCarriesNothingUntilItIsReset() throws IOException, InterruptedException {
        Duration life = Duration.ofSeconds(5);
        try (FaultyProxy proxy = proxy(new Faults(life, life, NONE, NONE, 1, 0, 1));
                Socket socket = open(proxy)) {
            InputStream in = socket.getInputStream();
            while (proxy.silences() == 0) {
                write(socket, new byte[1]);
                Thread.sleep(10);
            }
            in.readNBytes(in.available()); // what came back while it still carried
            write(socket, new byte[1]);
            socket.setSoTimeout(200);
            assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
            assertThat(proxy.resets()).isZero();
            socket.setSoTimeout(30_000);
            assertThatThrownBy(in::read).isInstanceOf(SocketException.class);
            assertThat(proxy.silences()).isEqualTo(1);
        }
    }

    @Test
    void slowConnectionCarriesNoFasterThanItsBandwidth() throws IOException {
        try (FaultyProxy proxy = proxy(new Faults(LONG, LONG, NONE, NONE, 0, 1, 10_000));
                Socket socket = open(proxy)) {
            long start = System.nanoTime();
            write(socket, new byte[4_000]);
            assertThat(socket.getInputStream().readNBytes(4_000)).hasSize(4_000);
            assertThat(millisSince(start)).isBetween(400L, 5_000L);
        }
    }

    @Test
    void closingOneEndClosesTheOther() throws IOException {
        try (FaultyProxy proxy = proxy(Faults.none());
                Socket socket = open(proxy)) {
            write(socket, new byte[] {'x'});
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.resets()).isZero();
        }
    }

    private FaultyProxy proxy(Faults faults) {
        return new FaultyProxy((InetSocketAddress) echo.getLocalSocketAddress(), faults, 5);
    }

    private static Socket open(FaultyProxy proxy) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    /** Sends everything back; hangs up at an x that comes alone. */
    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread.ofVirtual().start(() -> sendBack(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void sendBack(Socket socket) {
        byte[] buffer = new byte[8_192];
        try (socket) {
            for (int read = socket.getInputStream().read(buffer);
                    read > 0;
                    read = socket.getInputStream().read(buffer)) {
                if (read == 1 && buffer[0] == 'x') {
                    return;
                }
                socket.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException reset) {
            return; // what the proxy is there for
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
