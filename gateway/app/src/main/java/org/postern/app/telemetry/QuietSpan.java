// SPDX-License-Identifier: Apache-2.0
package org.postern.app.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span with only what says how long what kind of call took and how it ended. Addresses as they were called, and what an
 * exception says, may hold anything, so they stay here whoever put them there.
 */
final class QuietSpan extends DelegatingSpanData {

    /** {@code uri} is the pattern of the address, such as {@code /api/v1/submissions/{id}}. */
    private static final Set<String> KEPT = Set.of("method", "uri", "status", "outcome", "exception");

    private final SpanData whole;

    QuietSpan(SpanData whole) {
        super(whole);
        this.whole = whole;
    }

    @Override
    public Attributes getAttributes() {
        return whole.getAttributes().toBuilder()
                .removeIf((AttributeKey<?> key) -> !KEPT.contains(key.getKey()))
                .build();
    }

    /** An event's name and time; beside that of an exception stand its text and trail. */
    @Override
    public List<EventData> getEvents() {
        return whole.getEvents().stream()
                .map(event -> EventData.create(event.getEpochNanos(), event.getName(), Attributes.empty()))
                .toList();
    }

    /** Without the description, which is an exception's text. */
    @Override
    public StatusData getStatus() {
        return StatusData.create(whole.getStatus().getStatusCode(), "");
    }
}
