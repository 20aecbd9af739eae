package io.twofold.community.knowledge;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTest {

    @Test
    void theLastWordMayGoOn() {
        assertThat(SearchWords.of("tax off")).isEqualTo(new SearchWords("tax off", "tax ", "off"));
        assertThat(SearchWords.of("impôt")).isEqualTo(new SearchWords("impôt", null, "impôt"));
        assertThat(SearchWords.of("\"tax office\" cal").beginning()).isEqualTo("cal");
    }

    @Test
    void whatIsCompleteIsTakenAsItIs() {
        assertThat(SearchWords.of("tax ").beginning()).isNull();
        assertThat(SearchWords.of("a").beginning()).isNull();
        assertThat(SearchWords.of("\"tax office\"").beginning()).isNull();
    }

    @Test
    void withinAPhraseAndBehindAMinusNoWordGoesOn() {
        assertThat(SearchWords.of("\"tax off").beginning()).isNull();
        assertThat(SearchWords.of("tax -off").beginning()).isNull();
    }
}
