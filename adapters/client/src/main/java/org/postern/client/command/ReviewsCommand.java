// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Lists the questions that wait for an agency. */
@Command(name = "reviews", description = "Lists what waits for a person of your agency; 'review' answers.")
final class ReviewsCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Override
    public Integer call() {
        ArrayNode reviews = Stop.unless(connect.session().client().reviews());
        Output out = output.output();
        if (out.json()) {
            reviews.forEach(out::write);
            return Exit.DONE;
        }
        reviews.forEach(review -> show(out, review));
        return Exit.DONE;
    }

    private static void show(Output out, JsonNode review) {
        out.line(review.path("id").asString("") + " " + review.path("kind").asString("") + ", due "
                + When.text(review.path("dueAt")) + ": submission "
                + review.path("submission").asString("") + " for "
                + review.path("recipient").asString("")
                + (review.path("whole").asBoolean(false) ? ", nothing of it has gone" : ", the rest has gone"));
        review.path("fields")
                .forEach(field -> out.line("  " + place(field.path("pointer").asString(""))
                        + field.path("reason").asString("")));
    }

    /** The whole document has no place in itself. */
    private static String place(String pointer) {
        return pointer.isEmpty() ? "" : pointer + ": ";
    }
}
