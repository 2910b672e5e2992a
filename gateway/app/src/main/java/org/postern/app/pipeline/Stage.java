// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

/**
 * One stage of the pipeline: takes what the stage before it made and makes what the next one needs, or ends the pipeline
 * with an answer. A stage that cannot do its work throws; the route turns that into the stage's failure.
 */
@FunctionalInterface
public interface Stage<I, O> {

    Step<O> handle(I input);
}
