package io.frontdesk.retrieval.spreadsheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as events, from a stream that is not trusted: a document type is refused, sizes are bounded. */
final class SafeXml implements AutoCloseable {
    private static final int LONGEST_ATTRIBUTE = 64 * 1024;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    private SafeXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static SafeXml read(InputStream in) throws BadWorkbook {
        try {
            return new SafeXml(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException notXml) {
            throw damaged(notXml);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the document. */
    boolean next() throws BadWorkbook {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw BadWorkbook.of(BadWorkbook.Kind.DOCUMENT_TYPE);
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** An attribute by its local name, or empty. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text up to the end of the element just started; what is longer than {@code most} is dropped. */
    String text(int most) throws BadWorkbook {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        try {
            while (depth > 0 && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (xml.hasText() && depth == 1 && text.length() < most) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
            return text.toString();
        } catch (XMLStreamException | RuntimeException broken) {
            throw damaged(broken);
        }
    }

    private static BadWorkbook damaged(Exception cause) {
        return new BadWorkbook(BadWorkbook.Kind.DAMAGED, "", 1, cause);
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return factory;
    }

    @Override
    public void close() throws BadWorkbook {
        try {
            xml.close();
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }
}
