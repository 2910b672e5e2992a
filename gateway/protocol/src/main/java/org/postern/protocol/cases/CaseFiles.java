// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.cases.CaseFolder.Loaded;
import org.postern.protocol.cases.CaseFolder.Ready;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;

/** Finds the cases of one protocol among files that are in memory, as {@link CaseFolder} does on disk. */
public final class CaseFiles {

    private static final String DOCUMENTS = "documents/";

    private CaseFiles() {}

    /**
     * @param cases     case files by name, such as {@code summary-always.yaml}
     * @param documents their documents by name; a case says {@code documents/NAME}
     */
    public static Loaded load(String protocol, Map<String, byte[]> cases, Map<String, byte[]> documents) {
        List<Ready> ready = new ArrayList<>();
        List<ProtocolIssue> issues = new ArrayList<>();
        SortedMap<String, byte[]> inOrder = new TreeMap<>(cases);
        inOrder.forEach((name, bytes) -> {
            CaseResult result = new CaseReader().read("cases/" + name, bytes);
            if (result instanceof CaseResult.Read read) {
                add(read.example(), documents, ready, issues);
            } else {
                issues.addAll(((CaseResult.Unreadable) result).issues());
            }
        });
        if (ready.isEmpty()) {
            issues.add(CaseFolder.noCase(protocol));
        }
        return new Loaded(ready, issues);
    }

    private static void add(
            ProtocolCase example, Map<String, byte[]> documents, List<Ready> ready, List<ProtocolIssue> issues) {
        byte[] document = example.document().startsWith(DOCUMENTS)
                ? documents.get(example.document().substring(DOCUMENTS.length()))
                : null;
        if (document == null) {
            issues.add(CaseFolder.noDocument(example));
        } else {
            ready.add(new Ready(example, document));
        }
    }
}
