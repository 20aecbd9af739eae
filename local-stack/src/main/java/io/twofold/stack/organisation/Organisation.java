package io.twofold.stack.organisation;

import java.util.List;

import io.twofold.stack.organisation.Crew.Task;

import static io.twofold.stack.organisation.Unit.FINANCE;
import static io.twofold.stack.organisation.Unit.LEGAL;
import static io.twofold.stack.organisation.Unit.PURCHASING;
import static io.twofold.stack.organisation.Unit.SALES;
import static io.twofold.stack.organisation.Unit.SUPPORT;
import static io.twofold.stack.organisation.Unit.TREASURY;

/**
 * What is put in: always the same. One community exists on paper only, one crew is a workgroup that nobody has declared,
 * and with one unit everything lies longer.
 */
public final class Organisation {

    private static final List<Task> INVOICE = List.of(
            new Task("receive", PURCHASING, 0, 0.2),
            new Task("match", PURCHASING, 3, 0.5),
            new Task("check", FINANCE, 6, 0.7),
            new Task("approve", FINANCE, 8, 0.2),
            new Task("pay", TREASURY, 10, 0.1));

    private static final List<Task> FOREIGN_INVOICE = List.of(
            new Task("receive", PURCHASING, 0, 0.2),
            new Task("match", PURCHASING, 4, 0.8),
            new Task("review terms", LEGAL, 35, 1.5),
            new Task("check", FINANCE, 7, 1),
            new Task("approve", FINANCE, 8, 0.2),
            new Task("pay", TREASURY, 12, 0.2));

    private static final List<Task> DISPUTE = List.of(
            new Task("receive", PURCHASING, 0, 0.2),
            new Task("object", FINANCE, 3, 0.5),
            new Task("ask the supplier", SUPPORT, 4, 0.5),
            new Task("review terms", LEGAL, 20, 1),
            new Task("settle", PURCHASING, 3, 0.5),
            new Task("pay", TREASURY, 6, 0.2));

    private static final List<Task> BUSINESS_CUSTOMER = List.of(
            new Task("apply", SALES, 0, 0.5),
            new Task("check identity", SUPPORT, 6, 0.8),
            new Task("review contract", LEGAL, 45, 2),
            new Task("set limit", FINANCE, 9, 0.5),
            new Task("open account", SUPPORT, 5, 0.3));

    private static final List<Task> PRIVATE_CUSTOMER = List.of(
            new Task("apply", SALES, 0, 0.3),
            new Task("check identity", SUPPORT, 4, 0.4),
            new Task("set limit", FINANCE, 7, 0.2),
            new Task("open account", SUPPORT, 3, 0.2));

    private Organisation() {}

    public static List<Workflow> workflows() {
        return List.of(invoices(), customers());
    }

    public static List<Community> communities() {
        var payers = Unit.people(0, 7, FINANCE, PURCHASING, TREASURY);
        var sellers = Unit.people(0, 6, SUPPORT, SALES, LEGAL);
        return List.of(
                new Community(
                        "Invoice practice",
                        "PRACTICE",
                        "Fewer errors in invoices, by those who handle them",
                        payers,
                        QuestionFile.read("invoices.txt", payers)),
                new Community(
                        "Customer answers",
                        "KNOWLEDGE",
                        "What customers ask, and what is right to say",
                        sellers,
                        QuestionFile.read("customers.txt", sellers)),
                new Community(
                        "Paperless by next year",
                        "PURPOSE",
                        "No more paper between any two units",
                        Unit.people(8, 10, Unit.values()),
                        List.of()));
    }

    private static Workflow invoices() {
        var others = List.of(
                PURCHASING.people().get(6),
                FINANCE.people().get(6),
                SUPPORT.people().get(6),
                LEGAL.people().get(6),
                TREASURY.people().get(6));
        return new Workflow(
                "Pay an invoice",
                "pay",
                List.of(
                        new Crew("Domestic", true, Unit.people(0, 3, PURCHASING, FINANCE, TREASURY), INVOICE, 160, 10),
                        new Crew(
                                "Foreign",
                                true,
                                Unit.people(3, 6, PURCHASING, FINANCE, TREASURY, LEGAL),
                                FOREIGN_INVOICE,
                                80,
                                15),
                        new Crew("Disputed", false, others, DISPUTE, 40, 35)));
    }

    private static Workflow customers() {
        return new Workflow(
                "Onboard a customer",
                "open account",
                List.of(
                        new Crew(
                                "Business",
                                true,
                                Unit.people(0, 3, SALES, SUPPORT, LEGAL, FINANCE),
                                BUSINESS_CUSTOMER,
                                60,
                                15),
                        new Crew(
                                "Private",
                                true,
                                Unit.people(3, 6, SALES, SUPPORT, FINANCE),
                                PRIVATE_CUSTOMER,
                                110,
                                8)));
    }
}
