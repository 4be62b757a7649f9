package io.frontdesk.chat.answer;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.entity.Product;

import java.util.List;

/** The products of the shop's pack, as they are in the repository. */
public final class TestProducts {
    private TestProducts() {}

    public static List<Product> ofShop() {
        return ProductFile.read(TestPack.shop().resolve("products.csv"));
    }
}
