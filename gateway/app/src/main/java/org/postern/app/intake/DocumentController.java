// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Received;
import org.postern.app.security.Scopes;
import org.postern.app.web.BodyReader;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.postern.document.DocumentType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for documents: puts each into the pipeline and answers what the pipeline says. */
@RestController
@RequestMapping("/api/v1")
class DocumentController {

    private final ProducerTemplate pipeline;
    private final IntakeSettings settings;
    private final Caller caller;
    private final Problems problems;

    DocumentController(ProducerTemplate pipeline, IntakeSettings settings, Caller caller, Problems problems) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.caller = caller;
        this.problems = problems;
    }

    @PostMapping("/documents/{type}")
    ResponseEntity<byte[]> submit(@PathVariable String type, HttpServletRequest request) throws IOException {
        return answer(type, request, false);
    }

    @PostMapping("/preview/{type}")
    ResponseEntity<byte[]> preview(@PathVariable String type, HttpServletRequest request) throws IOException {
        return answer(type, request, true);
    }

    private ResponseEntity<byte[]> answer(String type, HttpServletRequest request, boolean preview) throws IOException {
        DocumentType.of(type).map(Scopes::submit).ifPresent(caller::require);
        Optional<Boolean> signed = signed(request.getContentType());
        if (signed.isEmpty()) {
            return problems.response(
                    415,
                    "PST-6203",
                    "Not a form that is taken",
                    "Send application/json, or application/pkcs7-mime with the agency's CMS signature over the JSON.");
        }
        Optional<byte[]> body = BodyReader.read(request, settings.maxBodyBytes());
        if (body.isEmpty()) {
            return problems.response(
                    413,
                    "PST-6204",
                    "Document too large",
                    "A document is at most " + settings.maxDocumentBytes() + " bytes; leave attachments out.");
        }
        Received received = new Received(
                caller.agency(), type, body.get(), signed.get(), request.getHeader("Idempotency-Key"), preview);
        return response(pipeline.requestBody("direct:receive", received, Answer.class));
    }

    private ResponseEntity<byte[]> response(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/submissions/" + accepted.submission()))
                    .header("Postern-Repeated", Boolean.toString(accepted.repeated()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(utf8(accepted.body()));
        }
        if (answer instanceof Answer.Previewed previewed) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(utf8(previewed.body()));
        }
        return problems.response((Answer.Refused) answer);
    }

    /** Empty for a media type that is not taken. */
    private static Optional<Boolean> signed(String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return Optional.of(false);
            }
            return "application".equals(type.getType())
                            && ("pkcs7-mime".equals(type.getSubtype()) || "cms".equals(type.getSubtype()))
                    ? Optional.of(true)
                    : Optional.empty();
        } catch (org.springframework.http.InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] utf8(String body) {
        return body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
