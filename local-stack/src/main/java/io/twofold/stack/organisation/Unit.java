package io.twofold.stack.organisation;

import java.util.List;
import java.util.stream.Stream;

/** A formal unit of the sample's organisation, with ten people each. */
public enum Unit {
    PURCHASING("Purchasing", "abel ada aina alva amir anja arne asta axel aysa"),
    FINANCE("Finance", "balder bea ben berta bille bjarne boris brit bruno bodil"),
    TREASURY("Treasury", "cai carla cato cecil celia chen claus clio cora cyril"),
    LEGAL("Legal", "dag dalia dario dea denis dilan dina dora drew duna"),
    SALES("Sales", "ebba edda egon eino elin elmo emil enya erik esra"),
    SUPPORT("Support", "fabia fanny fay felix femke finn flora frida frode fynn");

    private final String title;
    private final String names;

    Unit(String title, String names) {
        this.title = title;
        this.names = names;
    }

    public String title() {
        return title;
    }

    List<Person> people() {
        return Stream.of(names.split(" ", -1))
                .map(name -> new Person(name, this))
                .toList();
    }

    /** Those from the {@code first} until before the {@code end}, of each of some units. */
    static List<Person> people(int first, int end, Unit... units) {
        return Stream.of(units)
                .flatMap(unit -> unit.people().subList(first, end).stream())
                .toList();
    }
}
