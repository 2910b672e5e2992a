// SPDX-License-Identifier: Apache-2.0
package org.postern.app;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.postern.app.decision.DecideStage;
import org.postern.app.decision.LeakCheckStage;
import org.postern.app.decision.RedactStage;
import org.postern.app.delivery.DeliverStage;
import org.postern.app.delivery.SealStage;
import org.postern.app.intake.AuthenticateStage;
import org.postern.app.intake.ReceiveStage;
import org.postern.app.intake.RecordStage;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.ReceiptMessage;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.postern.app.receipt.ReceiptStage;
import org.postern.app.validation.ValidateStage;
import org.springframework.stereotype.Component;

/**
 * The pipeline. Read this class and you know the product:
 *
 * <pre>
 *   receive -> authenticate -> validate -> decide -> redact -> leak-check -> record     while the sender waits; one commit
 *                                                       (record ->) seal -> deliver     durable, one task a delivery
 *                                                                           receipt     when the recipient answers
 * </pre>
 *
 * Each stage is a route that a site can see, measure and extend. Bodies are our own values: what one stage makes is what
 * the next one takes. A stage that ends the pipeline leaves an {@link Answer}.
 */
@Component
public class PipelineRoutes extends RouteBuilder {

    private final ReceiveStage receive;
    private final AuthenticateStage authenticate;
    private final ValidateStage validate;
    private final DecideStage decide;
    private final RedactStage redact;
    private final LeakCheckStage leakCheck;
    private final RecordStage record;
    private final SealStage seal;
    private final DeliverStage deliver;
    private final ReceiptStage receipt;
    private final StageFailure failure;

    public PipelineRoutes(
            ReceiveStage receive,
            AuthenticateStage authenticate,
            ValidateStage validate,
            DecideStage decide,
            RedactStage redact,
            LeakCheckStage leakCheck,
            RecordStage record,
            SealStage seal,
            DeliverStage deliver,
            ReceiptStage receipt,
            StageFailure failure) {
        this.receive = receive;
        this.authenticate = authenticate;
        this.validate = validate;
        this.decide = decide;
        this.redact = redact;
        this.leakCheck = leakCheck;
        this.record = record;
        this.seal = seal;
        this.deliver = deliver;
        this.receipt = receipt;
        this.failure = failure;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());

        stage("receive", receive, "authenticate");
        stage("authenticate", authenticate, "validate");
        stage("validate", validate, "decide");
        stage("decide", decide, "redact");
        stage("redact", redact, "leak-check");
        stage("leak-check", leakCheck, "record");
        from("direct:record").routeId("record").process(through("record", record));

        // Thrown failures go back to the task, which is tried again with growing waits and never lost.
        from("direct:seal")
                .routeId("seal")
                .process(exchange ->
                        body(exchange, seal.handle(exchange.getMessage().getBody(java.util.UUID.class))))
                .to("direct:deliver");
        from("direct:deliver")
                .routeId("deliver")
                .process(exchange -> body(exchange, deliver.handle((org.postern.app.delivery.Delivery)
                        exchange.getMessage().getBody())));

        // Thrown failures go back to the recipient, whose receipt was then not taken and is sent again.
        from("direct:receipt")
                .routeId("receipt")
                .process(exchange -> body(exchange, receipt.handle((ReceiptMessage)
                        exchange.getMessage().getBody())));
    }

    private <I, O> void stage(String name, Stage<I, O> stage, String next) {
        RouteDefinition route = from("direct:" + name).routeId(name);
        route.process(through(name, stage))
                .filter(exchange -> !(exchange.getMessage().getBody() instanceof Answer))
                .to("direct:" + next);
    }

    /** Runs a stage; its failure is answered in its own name, and nothing of what it did stays. */
    private <I, O> Processor through(String name, Stage<I, O> stage) {
        return exchange -> {
            Step<O> step = failure.guard(name, () -> stage.handle(input(exchange)));
            body(exchange, step instanceof Step.Next<O> next ? next.value() : ((Step.Done<O>) step).answer());
        };
    }

    /** What the stage before made, which is what this one takes by the order of the routes above. */
    @SuppressWarnings("unchecked")
    private static <I> I input(Exchange exchange) {
        return (I) exchange.getMessage().getBody();
    }

    private static void body(Exchange exchange, Object value) {
        exchange.getMessage().setBody(value);
    }
}
