package io.twofold.community.imports.stackexchange.dump;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnpackedZipTest {

    @Test
    void whatIsPassedOverCountsToo() throws IOException {
        var zip = new UnpackedZip(new ByteArrayInputStream(zip(1_000_000)), 100_000);

        assertThat(zip.getNextEntry()).isNotNull();

        assertThatThrownBy(zip::getNextEntry).isInstanceOf(BrokenDump.class).hasMessageContaining("100000 bytes");
    }

    @Test
    void aZipOfAsMuchAsIsTakenIsReadToItsEnd() throws IOException {
        var zip = new UnpackedZip(new ByteArrayInputStream(zip(100_000)), 100_000);

        assertThat(zip.getNextEntry()).isNotNull();

        assertThat(zip.getNextEntry()).isNull();
    }

    private static byte[] zip(int bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("PostHistory.xml"));
            zip.write(new byte[bytes]);
        }
        return packed.toByteArray();
    }
}
