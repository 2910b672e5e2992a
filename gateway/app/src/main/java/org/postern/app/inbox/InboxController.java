// SPDX-License-Identifier: Apache-2.0
package org.postern.app.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.camel.ProducerTemplate;
import org.postern.agency.Agency;
import org.postern.app.acknowledgement.Acknowledgements;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.delivery.HandOver;
import org.postern.app.pipeline.ReceiptMessage;
import org.postern.app.receipt.ProblemReports;
import org.postern.app.receipt.ReceiptStage;
import org.postern.app.security.Scopes;
import org.postern.app.web.BodyReader;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.postern.envelope.pki.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The recipient's mailbox. Another agency's envelope and one that never was look the same. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {

    private static final MediaType CMS = MediaType.parseMediaType("application/pkcs7-mime");
    private static final int MOST = 500;

    private final DeliveryStore deliveries;
    private final HandOver handOver;
    private final ProblemReports problemReports;
    private final Acknowledgements acknowledgements;
    private final ProducerTemplate pipeline;
    private final Caller caller;
    private final Problems problems;

    InboxController(
            DeliveryStore deliveries,
            HandOver handOver,
            ProblemReports problemReports,
            Acknowledgements acknowledgements,
            ProducerTemplate pipeline,
            Caller caller,
            Problems problems) {
        this.deliveries = deliveries;
        this.handOver = handOver;
        this.problemReports = problemReports;
        this.acknowledgements = acknowledgements;
        this.pipeline = pipeline;
        this.caller = caller;
        this.problems = problems;
    }

    /** One waiting envelope, without content. */
    record Item(UUID id, long seq, String type, String unit, boolean urgent, String state) {}

    /** @param next what to ask {@code after} for the following page */
    record Page(List<Item> items, long next) {}

    @GetMapping
    Page list(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        Agency agency = caller.agency();
        List<Delivery> page = deliveries.inbox(agency.id(), after, Math.max(1, Math.min(limit, MOST)));
        List<Item> items = page.stream()
                .filter(delivery -> caller.has(Scopes.receive(delivery.type())))
                .map(delivery -> new Item(
                        delivery.id(),
                        delivery.seq(),
                        delivery.type().id(),
                        delivery.unit(),
                        delivery.urgent(),
                        delivery.state().name()))
                .toList();
        return new Page(
                items, page.isEmpty() ? after : page.get(page.size() - 1).seq());
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable UUID id) {
        Agency agency = caller.agency();
        Optional<DeliveryStore.Envelope> envelope =
                mine(id, agency).isPresent() ? handOver.forRecipient(id, agency.id()) : Optional.empty();
        return envelope.map(found -> ResponseEntity.ok().contentType(CMS).body(found.bytes()))
                .orElseGet(this::unknown);
    }

    @PostMapping("/{id}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        return take(
                id,
                request,
                message -> answer(pipeline.requestBody("direct:receipt", message, ReceiptStage.Outcome.class)));
    }

    @PostMapping("/{id}/problem")
    ResponseEntity<byte[]> problem(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        return take(id, request, message -> answer(problemReports.report(message)));
    }

    @PostMapping("/{id}/acknowledgement")
    ResponseEntity<byte[]> acknowledgement(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        return take(id, request, message -> answer(acknowledgements.take(message)));
    }

    private ResponseEntity<byte[]> take(
            UUID id, HttpServletRequest request, Function<ReceiptMessage, ResponseEntity<byte[]>> taker)
            throws IOException {
        Agency agency = caller.agency();
        Optional<byte[]> body = BodyReader.read(request, org.postern.envelope.StatementCheck.LARGEST);
        if (body.isEmpty()) {
            return problems.response(
                    413, "PST-6060", "Too large", "A receipt, problem message or acknowledgement is at most 64 KB.");
        }
        return mine(id, agency).isEmpty() ? unknown() : taker.apply(new ReceiptMessage(agency.id(), id, body.get()));
    }

    private ResponseEntity<byte[]> answer(ReceiptStage.Outcome outcome) {
        if (outcome instanceof ReceiptStage.Outcome.Taken) {
            return ResponseEntity.noContent().build();
        }
        return outcome instanceof ReceiptStage.Outcome.Mismatch mismatch ? mismatch(mismatch.refusal()) : unknown();
    }

    private ResponseEntity<byte[]> answer(Acknowledgements.Outcome outcome) {
        if (outcome instanceof Acknowledgements.Outcome.Taken) {
            return ResponseEntity.noContent().build();
        }
        if (outcome instanceof Acknowledgements.Outcome.NotReceipted) {
            return problems.response(
                    409,
                    "PST-6062",
                    "No receipt yet",
                    "Nothing is read before it is opened: send the receipt of this envelope first.");
        }
        return outcome instanceof Acknowledgements.Outcome.Refused refused ? mismatch(refused.refusal()) : unknown();
    }

    private ResponseEntity<byte[]> mismatch(Refusal refusal) {
        return problems.response(422, refusal.code(), "Does not match", refusal.text() + " " + refusal.fix());
    }

    private Optional<Delivery> mine(UUID id, Agency agency) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.recipient().equals(agency.id()))
                .filter(delivery -> caller.has(Scopes.receive(delivery.type())));
    }

    private ResponseEntity<byte[]> unknown() {
        return problems.response(
                404, "PST-6061", "Not in your inbox", "There is no such envelope for your agency; list the inbox.");
    }
}
