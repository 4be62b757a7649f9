package io.frontdesk.chat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.frontdesk");

    @Test
    void modulesDependOneWay() {
        noClasses()
                .that()
                .resideInAPackage("io.frontdesk.intent..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.frontdesk.retrieval..", "io.frontdesk.chat..", "io.micronaut..", "org.apache.lucene..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.frontdesk.retrieval..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.frontdesk.intent..", "io.frontdesk.chat..", "io.micronaut..", "ai.djl..")
                .check(CLASSES);
    }

    @Test
    void packagesDependOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.frontdesk.chat..")
                .layer("cli")
                .definedBy("io.frontdesk.chat", "io.frontdesk.chat.cli..")
                .layer("benchmark")
                .definedBy("io.frontdesk.chat.benchmark..")
                .layer("simulation")
                .definedBy("io.frontdesk.chat.simulation..")
                .layer("client")
                .definedBy("io.frontdesk.chat.client..")
                .layer("edge")
                .definedBy("io.frontdesk.chat.socket..", "io.frontdesk.chat.problem..", "io.frontdesk.chat.web..")
                .layer("desk")
                .definedBy(
                        "io.frontdesk.chat.insight..",
                        "io.frontdesk.chat.inbox..",
                        "io.frontdesk.chat.assist..",
                        "io.frontdesk.chat.canned..",
                        "io.frontdesk.chat.learning..",
                        "io.frontdesk.chat.knowledge..",
                        "io.frontdesk.chat.mail..",
                        "io.frontdesk.chat.mining..",
                        "io.frontdesk.chat.office..",
                        "io.frontdesk.chat.outbox..",
                        "io.frontdesk.chat.privacy",
                        "io.frontdesk.chat.proactive..",
                        "io.frontdesk.chat.review..",
                        "io.frontdesk.chat.webhook..")
                .layer("talk")
                .definedBy(
                        "io.frontdesk.chat.dialogue..",
                        "io.frontdesk.chat.handoff..",
                        "io.frontdesk.chat.recommend..",
                        "io.frontdesk.chat.answer..",
                        "io.frontdesk.chat.slots..",
                        "io.frontdesk.chat.connector..",
                        "io.frontdesk.chat.entity..")
                .layer("search")
                .definedBy("io.frontdesk.chat.search..")
                .layer("identity")
                .definedBy("io.frontdesk.chat.identity..")
                .layer("nodes")
                .definedBy("io.frontdesk.chat.nodes..")
                .layer("conversation")
                .definedBy("io.frontdesk.chat.conversation..")
                .layer("files")
                .definedBy("io.frontdesk.chat.files..")
                .layer("encoding")
                .definedBy("io.frontdesk.chat.encoding..")
                .layer("installation")
                .definedBy("io.frontdesk.chat.installation..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("benchmark")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("benchmark")
                .mayOnlyAccessLayers("client", "installation")
                .whereLayer("simulation")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("encoding")
                .mayOnlyBeAccessedByLayers("desk", "cli", "simulation")
                .whereLayer("client")
                .mayOnlyBeAccessedByLayers("cli", "benchmark", "simulation")
                .whereLayer("client")
                .mayNotAccessAnyLayer()
                .whereLayer("edge")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("cli", "edge", "simulation")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("desk", "edge")
                .whereLayer("talk")
                .mayOnlyBeAccessedByLayers("desk", "edge", "cli", "simulation")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("edge")
                .whereLayer("identity")
                .mayOnlyBeAccessedByLayers("edge", "desk", "talk", "files")
                .whereLayer("nodes")
                .mayOnlyBeAccessedByLayers("talk", "desk", "edge")
                .whereLayer("conversation")
                .mayOnlyBeAccessedByLayers("identity", "files", "nodes", "talk", "search", "desk", "edge", "cli")
                .check(CLASSES);
    }
}
