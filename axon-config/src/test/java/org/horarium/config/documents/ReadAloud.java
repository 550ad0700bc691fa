package org.horarium.config.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** What a screen reader goes by: the tree of what the pages hold, in the order of reading. */
record ReadAloud(List<String> types, List<String> texts, List<String> alternatives) {

    static ReadAloud of(byte[] file) throws Exception {
        ReadAloud read = new ReadAloud(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (PDDocument document = Loader.loadPDF(file)) {
            read.walk(document.getDocumentCatalog().getStructureTreeRoot());
        }
        return read;
    }

    private void walk(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                if (element.getActualText() != null) {
                    texts.add(element.getActualText());
                }
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                walk(element);
            }
        }
    }
}
