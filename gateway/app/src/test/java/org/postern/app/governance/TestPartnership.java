// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateUse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An authority and a force that have no protocol yet, and what they propose. Each test has a pair of its own. */
record TestPartnership(TestGateway gateway, String authority, String force, String district) {

    private static final String SIGNED = "application/pkcs7-mime";

    private static final Path EXAMPLE =
            Path.of("../../schemas/examples/rhi-summary/valid/missing-from-home-without-placement.json");

    private static final String FILE = """
            protocol: ID
            version: 1
            title: Children who go missing
            agreement:
              reference: REF-ID
              title: Sharing agreement on missing children
              kind: specific
              signed: 2026-03-01
              inForceFrom: 2026-04-01
              review: 2090-03-31
              expires: 2092-03-31
              dpia: {reference: DPIA-ID, date: 2026-02-01}
              parties:
                - {agency: AUTHORITY, as: controller}
                - {agency: FORCE, as: controller}
            purpose: [safeguarding, finding-missing-children]
            lawfulBasis: [uk-gdpr-6-1-e, uk-gdpr-9-2-g, dpa-2018-sch1-18, children-act-2004-s10]
            contact: {who: Front door, day: 01632 960101, night: 01632 960102}
            onLeak: sendRest
            recipients:
              - {id: force, relation: host-force, takes: [rhi-summary]}
            rules:
              - id: T-01
                say: The police are told who the child is.
                documents: [rhi-summary]
                to: [force]
                fields: ["child.name.**", child.dateOfBirth]
                do: share
              - id: T-02
                say: The police are told why the child went.
                documents: [rhi-summary]
                to: [force]
                fields: ["reasons[].code"]
                do: share
            """;

    private static final String CASE = """
            case: the police are told who the child is
            document: documents/interview.json
            type: rhi-summary
            sender: AUTHORITY
            now: 2026-10-28T14:00:00Z
            expect:
              recipients:
                FORCE: {outcome: sent-reduced, share: [child.name.family], withhold: [summary]}
            """;

    String id() {
        return authority.replaceFirst("la-", "") + "-missing";
    }

    ApiCaller authorityCaller() {
        return gateway.as(authority);
    }

    ApiCaller forceCaller() {
        return gateway.as(force);
    }

    /** The file of a version. @param changes pairs of what stands in it and what shall stand there */
    byte[] file(int version, String... changes) {
        String text = fill(FILE).replace("version: 1", "version: " + version);
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new AssertionError("not in the file: " + changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] file(int version, LocalDate from, LocalDate review, LocalDate expires) {
        return file(
                version,
                "inForceFrom: 2026-04-01",
                "inForceFrom: " + from,
                "review: 2090-03-31",
                "review: " + review,
                "expires: 2092-03-31",
                "expires: " + expires);
    }

    /** With the one case. */
    byte[] proposal(byte[] file) {
        return proposal(file, fill(CASE));
    }

    byte[] proposal(byte[] file, String caseFile) {
        ObjectNode root = JsonMapper.shared().createObjectNode().put("protocol", base64(file));
        root.putObject("cases").put("who.yaml", base64(caseFile.getBytes(StandardCharsets.UTF_8)));
        root.putObject("documents").put("interview.json", base64(old()));
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    String caseFile() {
        return fill(CASE);
    }

    Reply propose(ApiCaller author, byte[] file) {
        return author.post("/protocols", "application/json", proposal(file));
    }

    Reply approve(ApiCaller by, int version, byte[] file) {
        return approve(by, version, file, by.agency());
    }

    Reply approve(ApiCaller by, int version, byte[] file, String signer) {
        return by.post(path(version) + "/approvals", SIGNED, signature(signer, file));
    }

    Reply withdraw(ApiCaller by, int version) {
        return by.post(
                path(version) + "/withdrawal",
                "application/json",
                "{\"reason\": \"The review found a gap.\"}".getBytes(StandardCharsets.UTF_8));
    }

    Reply get(ApiCaller by, int version) {
        return by.get(path(version));
    }

    String path(int version) {
        return "/protocols/" + id() + "/versions/" + version;
    }

    /** Proposed by the authority, approved by both. */
    void agree(int version, byte[] file) {
        agree(version, file, proposal(file));
    }

    /** The same without cases, for an agreement that does not cover the case's day. */
    void agreeWithoutCase(int version, byte[] file) {
        agree(version, file, JsonMapper.shared().writeValueAsBytes(Map.of("protocol", base64(file))));
    }

    private void agree(int version, byte[] file, byte[] proposal) {
        require(authorityCaller().post("/protocols", "application/json", proposal), 201);
        require(approve(authorityCaller(), version, file), 201);
        require(approve(forceCaller(), version, file), 201);
    }

    private static void require(Reply reply, int status) {
        if (reply.status() != status) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
    }

    byte[] signature(String signer, byte[] file) {
        return DocumentSignature.sign(file, gateway.pki().of(signer, CertificateUse.SIGN), Instant.now())
                .orElseThrow();
    }

    /** An interview of these days. */
    TestDocuments interview() {
        return TestDocuments.example(DocumentType.RHI_SUMMARY, "missing-from-home-without-placement")
                .with("{\"/responsibleAuthority\": \"%s\", \"/child/homeDistrict\": \"%s\"}"
                        .formatted(authority, district));
    }

    /** The interview as it stands in the examples, for a case whose clock stands still. */
    private byte[] old() {
        try {
            ObjectNode interview = (ObjectNode) JsonMapper.shared().readTree(Files.readString(EXAMPLE));
            interview.put("responsibleAuthority", authority);
            ((ObjectNode) interview.get("child")).put("homeDistrict", district);
            return JsonMapper.shared().writeValueAsBytes(interview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fill(String text) {
        return text.replace("ID", id()).replace("AUTHORITY", authority).replace("FORCE", force);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
