package io.twofold.web.conditional;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ETagTest {

    private static final ETag VERSION = ETag.of(new UUID(0, 1), 2);

    @Test
    void whatIsShownBesideAVersionMakesAnotherTag() {
        var joined = VERSION.beside(7, List.of("leave"));

        assertThat(joined.value()).isEqualTo("\"00000000-0000-0000-0000-000000000001-2+7.leave.\"");
        assertThat(joined).isNotEqualTo(VERSION.beside(8, List.of("leave"))).isNotEqualTo(VERSION.beside(7, List.of()));
    }

    @Test
    void aChangeMayNameItsVersionByAnyOfThem() {
        assertThat(VERSION.isVersionOf(VERSION.value())).isTrue();
        assertThat(VERSION.isVersionOf(VERSION.beside(7).value())).isTrue();
        assertThat(VERSION.isVersionOf(ETag.of(new UUID(0, 1), 21).beside(7).value()))
                .isFalse();
        assertThat(VERSION.isVersionOf("W/" + VERSION.beside(7))).isFalse();
    }
}
