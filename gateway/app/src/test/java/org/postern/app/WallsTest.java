// SPDX-License-Identifier: Apache-2.0
package org.postern.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.Resource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walls of the house: arrows run one way, and what must stay apart stays apart. */
@AnalyzeClasses(packages = "org.postern", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final String APP = "org.postern.app..";
    private static final String CLIENT = "org.postern.client..";
    private static final String[] LIBRARIES = {
        "org.postern.document..",
        "org.postern.validation..",
        "org.postern.agency..",
        "org.postern.protocol..",
        "org.postern.redaction..",
        "org.postern.envelope..",
        "org.postern.ledger.."
    };

    @ArchTest
    static final ArchRule librariesKnowNothingOfSpringHttpOrSql = noClasses()
            .that(resideInAnyPackage(LIBRARIES))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.camel..",
                    "jakarta.servlet..",
                    "java.net.http..",
                    "java.sql..",
                    "javax.sql.."))
            .because("the rules of sharing must be usable and provable without a server or a database");

    @ArchTest
    static final ArchRule nothingImportsTheGateway = noClasses()
            .that(resideInAPackage("org.postern..").and(not(resideInAPackage(APP))))
            .should()
            .dependOnClassesThat(resideInAPackage(APP))
            .because("libraries and adapters outlive any one gateway");

    @ArchTest
    static final ArchRule adaptersSpeakThePublicApiOnly = noClasses()
            .that(resideInAPackage(CLIENT))
            .should()
            .dependOnClassesThat(resideInAnyPackage(APP, "org.springframework..", "java.sql.."))
            .because("an agency's machine has the contract, not the gateway's inside");

    @ArchTest
    static final ArchRule theGatewayDoesNotLeanOnAdapters = noClasses()
            .that(resideInAPackage(APP))
            .should()
            .dependOnClassesThat(resideInAPackage(CLIENT))
            .because("the gateway must not trust or need what runs at the edges");

    @ArchTest
    static final ArchRule schemasNeedNobody = noClasses()
            .that(resideInAnyPackage("org.postern.document..", "org.postern.validation..", "org.postern.agency.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.postern.protocol..",
                    "org.postern.redaction..",
                    "org.postern.envelope..",
                    "org.postern.ledger.."))
            .because("what may be said is agreed before anybody decides, redacts, seals or records it");

    @ArchTest
    static final ArchRule envelopeAndLedgerStandAlone = noClasses()
            .that(resideInAnyPackage("org.postern.envelope..", "org.postern.ledger.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.postern.document..",
                    "org.postern.validation..",
                    "org.postern.agency..",
                    "org.postern.protocol..",
                    "org.postern.redaction.."))
            .because("sealing and proving must not depend on what is sealed or proven");

    @ArchTest
    static final ArchRule stagesHaveNoCycles = slices().matching("org.postern.app.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads the stages one after the other");

    @ArchTest
    static final ArchRule collaboratorsComeThroughConstructors = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Resource.class)
            .because("an object is whole when it is made, and settings are typed records");

    @ArchTest
    static final ArchRule nothingInTheGatewayPrints = noClasses()
            .that(resideInAPackage(APP))
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed escapes the rules for logs");

    @ArchTest
    static final ArchRule oneWayOfLogging =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("one configuration decides what is written down");

    @ArchTest
    static final ArchRule onlyStoresSpeakSql = noClasses()
            .that()
            .resideInAPackage(APP)
            .and()
            .haveNameNotMatching(".*(Store|Evidence|Replay)")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .because("statements about one table are found in one place");

    @ArchTest
    static final ArchRule webStaysAtTheDoor = noClasses()
            .that(resideInAPackage(APP))
            .and()
            .haveSimpleNameEndingWith("Stage")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpServletRequest.class)
            .because("a stage takes what the stage before it made, not a request");

    /** Design section 4, promise 11. */
    @ArchTest
    static final ArchRule noHomeMadeCryptography = noClasses()
            .that(resideInAPackage(APP).and(not(resideInAPackage("org.postern.app.storage.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.crypto", "org.bouncycastle.."))
            .because("sealing is the envelope library's, keys at rest are storage's, and nobody else mixes algorithms");
}
