// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.ArrayList;
import java.util.List;
import org.postern.agent.mapping.Draft;
import org.postern.agent.told.KeyedHash;
import org.postern.agent.told.ToldBook;

/** The keyed hashes by which a child and a document about it are found again in the memory. */
final class DocumentKeys {

    private final ToldBook book;

    DocumentKeys(ToldBook book) {
        this.book = book;
    }

    /** The child of the draft, in each way in which it can be told from others. */
    List<KeyedHash> children(Draft draft) {
        return draft.children().stream().map(child -> book.hash("child", child)).toList();
    }

    /** The document, the surest way first. */
    List<KeyedHash> document(Draft draft) {
        return document(draft, draft.name());
    }

    /** The document that began the stay which the draft ends. */
    List<KeyedHash> beginning(Draft draft) {
        return document(draft, "start");
    }

    /** The document that ends a stay. */
    KeyedHash endOf(String stay) {
        return book.hash("end of stay", List.of(stay));
    }

    private List<KeyedHash> document(Draft draft, String name) {
        String kind = draft.mapping().document().id() + "/" + name;
        List<KeyedHash> keys = new ArrayList<>();
        draft.references().forEach(reference -> keys.add(book.hash(kind + "/reference", reference)));
        for (List<String> child : draft.children()) {
            for (List<String> key : draft.keys()) {
                List<String> both = new ArrayList<>(child);
                both.addAll(key);
                keys.add(book.hash(kind, both));
            }
        }
        return keys;
    }
}
