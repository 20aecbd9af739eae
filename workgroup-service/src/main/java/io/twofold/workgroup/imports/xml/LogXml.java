package io.twofold.workgroup.imports.xml;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.jobs.Flaw;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogLimits;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

/** The elements of a log in XML, one after the other. All that is wrong with it as XML ends with {@link BrokenLog}. */
public final class LogXml {

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader xml;

    private int depth;

    public LogXml(InputStream log) throws IOException {
        try {
            xml = XML.createXMLStreamReader(new ShortTags(log));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Steps to the next element within the one that it stands in; false at the end of that, or of the log. */
    public boolean nextWithin() throws IOException {
        while (true) {
            switch (next()) {
                case START_ELEMENT -> {
                    if (++depth > LogLimits.DEPTH) {
                        throw broken("Elements within elements, more than %d levels deep.".formatted(LogLimits.DEPTH));
                    }
                    return true;
                }
                case END_ELEMENT -> {
                    if (--depth == 0) {
                        readToEnd();
                    }
                    return false;
                }
                case END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** What stands behind the log may tell that it is broken. */
    private void readToEnd() throws IOException {
        while (next() != END_DOCUMENT) {
            // nothing of it matters
        }
    }

    /** To the end of the element that it stands at. */
    public void skip() throws IOException {
        while (nextWithin()) {
            skip();
        }
    }

    /** The characters of the element that it stands at, to whose end it goes. */
    public String text() throws IOException {
        var text = new StringBuilder();
        try {
            while (true) {
                switch (next()) {
                    case START_ELEMENT -> {
                        depth++;
                        skip();
                    }
                    case END_ELEMENT -> {
                        depth--;
                        return text.toString();
                    }
                    case CHARACTERS, CDATA, SPACE -> text.append(xml.getText());
                    default -> {}
                }
                if (text.length() > LogLimits.VALUE) {
                    throw broken("A value longer than %d characters: leave it out.".formatted(LogLimits.VALUE));
                }
            }
        } catch (RuntimeException e) { // the parser reads text when it is asked for, and fails so
            if (e.getCause() instanceof XMLStreamException cause) {
                throw broken(cause);
            }
            throw e;
        }
    }

    public String name() {
        return xml.getLocalName();
    }

    public @Nullable String value(String attribute) {
        return xml.getAttributeValue(null, attribute);
    }

    /** Empty where there is none. */
    public String attribute(String name) {
        var value = value(name);
        return value == null ? "" : value;
    }

    public long line() {
        return xml.getLocation().getLineNumber();
    }

    public long column() {
        return xml.getLocation().getColumnNumber();
    }

    /** Where it stands now nothing more can be read, for this reason. */
    public BrokenLog broken(String reason) {
        return new BrokenLog(new Flaw(reason, line(), column(), null));
    }

    private int next() throws IOException {
        try {
            var type = xml.next();
            if (type == DTD || type == ENTITY_REFERENCE) {
                throw broken("A document type or an entity of its own: write the log without.");
            }
            return type;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static IOException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = nested(cause)) {
            if (cause instanceof IOException reading) {
                return reading;
            }
        }
        var where = e.getLocation();
        var detail = "This is no well-formed XML: " + said(e);
        return new BrokenLog(
                where == null
                        ? new Flaw(detail)
                        : new Flaw(detail, (long) where.getLineNumber(), (long) where.getColumnNumber(), null));
    }

    private static @Nullable Throwable nested(Throwable failure) {
        return failure instanceof XMLStreamException xml ? xml.getNestedException() : failure.getCause();
    }

    private static String said(Exception e) {
        var message = e.getMessage();
        return message == null ? "it breaks off" : message.lines().findFirst().orElse("it breaks off");
    }
}
