package io.twofold.community.imports.stackexchange.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

/** The rows of one file of a dump, one after the other. */
public final class DumpRows {

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final DumpFile file;
    private final ShortRows bytes;
    private final XMLStreamReader xml;

    private long number;

    private DumpRows(DumpFile file, InputStream bytes) throws IOException {
        this.file = file;
        this.bytes = new ShortRows(bytes);
        try {
            xml = XML.createXMLStreamReader(this.bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Null where the zip has no such file. */
    public static @Nullable DumpRows open(InputStream upload, DumpFile file) throws IOException {
        var zip = new UnpackedZip(upload, UnpackedZip.MOST);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (file.isAt(entry.getName())) {
                return new DumpRows(file, zip);
            }
        }
        return null;
    }

    /** Null at the end. */
    @Nullable
    public DumpRow next() throws IOException {
        try {
            bytes.next();
            for (var type = xml.next(); type != END_DOCUMENT; type = xml.next()) {
                if (type == START_ELEMENT && "row".equals(xml.getLocalName())) {
                    return row();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private DumpRow row() {
        var values = new HashMap<String, String>();
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return new DumpRow(file, ++number, xml.getLocation().getLineNumber(), values);
    }

    private BrokenDump broken(XMLStreamException e) {
        var where = e.getLocation();
        var said = e.getNestedException() == null
                ? e.getMessage()
                : e.getNestedException().getMessage();
        return new BrokenDump(new Flaw(
                "%s cannot be read: %s"
                        .formatted(
                                file.fileName,
                                String.valueOf(said).lines().findFirst().orElse("it breaks off")),
                where == null ? null : (long) where.getLineNumber(),
                where == null ? null : (long) where.getColumnNumber(),
                number + 1));
    }
}
