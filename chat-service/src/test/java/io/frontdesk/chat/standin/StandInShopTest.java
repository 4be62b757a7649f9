package io.frontdesk.chat.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

class StandInShopTest {
    @Test
    void tellsAnOrderInTheLanguageAskedFor() throws Exception {
        try (StandInShop shop = StandInShop.of(TestPack.shop()).orElseThrow();
                HttpClient http = HttpClient.newHttpClient()) {
            JsonNode english = new ObjectMapper()
                    .readTree(get(http, shop, "/orders/sf100234?lang=en").body());
            assertThat(english.path("status").asText()).isEqualTo("shipped");
            assertThat(english.path("carrier").asText()).isEqualTo("An Post");
            JsonNode chinese = new ObjectMapper()
                    .readTree(get(http, shop, "/orders/SF100234?lang=zh").body());
            assertThat(chinese.path("carrier").asText()).isEqualTo("顺丰速运");
            assertThat(get(http, shop, "/orders/SF999999?lang=en").statusCode()).isEqualTo(404);
            assertThat(URI.create(shop.address()).getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void packWithoutOrdersHasNoShop(@TempDir Path folder) throws IOException {
        assertThat(StandInShop.of(folder)).isEmpty();
    }

    private static HttpResponse<String> get(HttpClient http, StandInShop shop, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(shop.address() + path)).build(), BodyHandlers.ofString());
    }
}
