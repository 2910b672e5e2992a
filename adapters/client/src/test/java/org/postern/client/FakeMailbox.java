// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postern.client.FakeApi.Answer;
import org.postern.client.identity.Identity;
import org.postern.envelope.Disclosure;
import org.postern.envelope.SealedEnvelope;
import org.postern.envelope.Sealer;
import org.postern.envelope.StatementCheck;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.RevocationPolicy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes that wait, sealed by a real sealer; receipts are judged by a real check. */
public final class FakeMailbox {

    private final TestPki pki;
    private final CertificateCheck check;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
    private final List<UUID> order = new CopyOnWriteArrayList<>();

    /** Receipts that were taken, in their order, each as it came. */
    public final List<byte[]> receipts = new CopyOnWriteArrayList<>();
    /** Codes of problems that recipients reported. */
    public final List<String> problems = new CopyOnWriteArrayList<>();
    /** While true, a receipt is taken but its answer is lost. */
    public volatile boolean loseAnswers;
    /** Envelopes that are not handed over, with the status that is answered instead. */
    public final Map<UUID, Integer> refusing = new ConcurrentHashMap<>();
    /** Envelopes that are offered as urgent. */
    public final Set<UUID> urgent = ConcurrentHashMap.newKeySet();

    private record Waiting(String recipient, SealedEnvelope sealed, byte[] bytes, boolean delivered) {}

    FakeMailbox(TestPki pki) {
        this.pki = pki;
        this.check = new CertificateCheck(pki.trust(), RevocationPolicy.STRICT);
    }

    /** Seals a small disclosure for a recipient. */
    public UUID put(Identity recipient, String sender) {
        UUID id = UUID.randomUUID();
        put(id, id, recipient, sender);
        return id;
    }

    /** Offers under one id what was sealed under another. */
    public void put(UUID offered, UUID sealedAs, Identity recipient, String sender) {
        ObjectNode content = JsonMapper.shared()
                .createObjectNode()
                .put("schema", "rhi-summary/1")
                .put("summary", "The child was found at the station.");
        Disclosure disclosure =
                new Disclosure(sealedAs.toString(), sender, recipient.agency(), null, "test/1", content, manifest());
        SealedEnvelope sealed = new Sealer(pki.gateway, check)
                .seal(
                        disclosure,
                        recipient.pair(CertificateUse.DECRYPT).orElseThrow().certificate(),
                        Instant.now())
                .orElseThrow();
        waiting.put(offered, new Waiting(recipient.agency(), sealed, sealed.bytes(), false));
        order.add(offered);
    }

    private static ObjectNode manifest() {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.putArray("handling").add("Ring before you visit.").add("Do not tell the carer.");
        return manifest;
    }

    /** Changes a byte on the way. */
    public void tamper(UUID id) {
        waiting.computeIfPresent(id, (any, one) -> {
            byte[] changed = one.bytes().clone();
            changed[changed.length - 40] ^= 1;
            return new Waiting(one.recipient(), one.sealed(), changed, one.delivered());
        });
    }

    /** Takes it away, as a recall does. */
    public void stop(UUID id) {
        waiting.remove(id);
    }

    public boolean delivered(UUID id) {
        return waiting.get(id).delivered();
    }

    Answer answer(String agency, List<String> path, byte[] body) {
        if (path.size() == 1) {
            return list(agency);
        }
        UUID id = UUID.fromString(path.get(1));
        Optional<Waiting> mine = Optional.ofNullable(waiting.get(id))
                .filter(one -> one.recipient().equals(agency));
        if (mine.isEmpty()) {
            return Answer.problem(404, "PST-6061");
        }
        if (path.size() == 2 && refusing.containsKey(id)) {
            return Answer.problem(refusing.get(id), "PST-6230");
        }
        if (path.size() == 2) {
            return new Answer(200, "application/pkcs7-mime", mine.get().bytes(), Map.of());
        }
        return path.get(2).equals("receipt") ? receipt(id, mine.get(), body) : problem(mine.get(), body);
    }

    /** One page only: whoever asks for what follows gets nothing. */
    private Answer list(String agency) {
        ObjectNode page = JsonMapper.shared().createObjectNode();
        ArrayNode items = page.putArray("items");
        List<UUID> mine = new ArrayList<>(order);
        mine.removeIf(id -> !waiting.containsKey(id)
                || waiting.get(id).delivered()
                || !waiting.get(id).recipient().equals(agency));
        mine.forEach(id -> items.addObject()
                .put("id", id.toString())
                .put("type", "rhi-summary")
                .put("unit", "")
                .put("urgent", urgent.contains(id))
                .put("state", "SEALED"));
        return Answer.json(200, page.put("next", 0).toString());
    }

    private Answer receipt(UUID id, Waiting one, byte[] body) {
        Optional<Refusal> refusal = new StatementCheck(check)
                .receipt(body, one.sealed().sent(), Instant.now())
                .either(signed -> Optional.empty(), Optional::of);
        if (refusal.isPresent()) {
            return Answer.problem(422, refusal.get().code());
        }
        receipts.add(body);
        if (loseAnswers) {
            return Answer.problem(503, "PST-6230");
        }
        waiting.put(id, new Waiting(one.recipient(), one.sealed(), one.bytes(), true));
        return Answer.empty();
    }

    private Answer problem(Waiting one, byte[] body) {
        problems.add(new StatementCheck(check)
                .problem(body, one.sealed().sent(), Instant.now())
                .either(signed -> signed.statement().code(), Refusal::code));
        return Answer.empty();
    }
}
