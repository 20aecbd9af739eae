package io.twofold.community.knowledge;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTest {

    @Test
    void whateverBeginsLikeAWordIsFoundWithTheWord() {
        assertThat(beginnings("'tax' | 'tax':*")).isEqualTo("'tax':*");
        assertThat(beginnings("'tax' & 'offic' | 'tax' & 'offic':*")).isEqualTo("'tax' & 'offic':*");
        assertThat(beginnings("'tax' | 'tax'")).isEqualTo("'tax'");
    }

    @Test
    void whatIsFoundOtherwiseIsStillLookedFor() {
        assertThat(beginnings("'tax' | 'offic' | 'tax' & 'offic':*")).isEqualTo("'tax' | 'offic' | 'tax' & 'offic':*");
        assertThat(beginnings("'tax' & 'tax':*")).isEqualTo("'tax' & 'tax':*");
        assertThat(beginnings("")).isEmpty();
    }

    private static String beginnings(String words) {
        return new Asked("english", words).beginnings();
    }
}
