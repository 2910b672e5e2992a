// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people's acknowledgements are watched; by when one must come is for the sharing protocol to say.
 *
 * @param lookEvery how often overdue ones are looked for
 */
@ConfigurationProperties("postern.acknowledgement")
public record AcknowledgementSettings(@DefaultValue("30s") Duration lookEvery) {}
