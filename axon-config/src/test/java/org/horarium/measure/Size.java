package org.horarium.measure;

/** How much a measure does; the environment, which script/measure sets, can make it less for a quick look. */
final class Size {

    private Size() {}

    static int of(String name, int usual) {
        String set = System.getenv("HORARIUM_MEASURE_" + name);
        return set == null || set.isBlank() ? usual : Integer.parseInt(set);
    }
}
