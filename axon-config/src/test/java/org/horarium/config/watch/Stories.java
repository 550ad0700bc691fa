package org.horarium.config.watch;

import java.util.List;

/** What the watch has to find, and what it has to leave alone. A weaker watch is to be told by at least one of them. */
final class Stories {

    private Stories() {}

    static List<Story> all() {
        return List.of(
                Story.of(
                        "what is looked at by one opening is one finding, and by another another",
                        new Told()
                                .readInEmergency("anna", "10:00:00", 1)
                                .readInEmergency("anna", "10:59:59.999", 1)
                                .readInEmergency("anna", "11:00:00", 1),
                        "emergency of anna on 4: 2 of 1 patients",
                        "emergency of anna on 4: 1 of 1 patients"),
                Story.of(
                        "a use that no opening explains is not lost",
                        new Told().readInEmergency("anna", "12:00:00", 1).readInEmergency("boris", "10:00:00", 1),
                        "emergency of anna on 4: 1 of 1 patients",
                        "emergency of boris on 4: 1 of 1 patients"),
                Story.of(
                        "what somebody is shown outside every relation is one finding of each day in UTC",
                        new Told()
                                .read("anna", "2027-05-04T00:00:00", false, 1)
                                .read("anna", "2027-05-04T23:59:59.999", false, 1, 2)
                                .read("anna", "2027-05-05T00:00:00", false, 3)
                                .read("boris", "2027-05-04T12:00:00", false, 1),
                        "outside-relation of anna on 4: 2 of 2 patients",
                        "outside-relation of anna on 5: 1 of 1 patients",
                        "outside-relation of boris on 4: 1 of 1 patients"),
                Story.of(
                        "own patients, those of whom nobody asked whose they are, and refusals are left alone",
                        new Told()
                                .read("anna", "10:00:00", true, 1)
                                .read("anna", "10:00:01", null, 2)
                                .refused("anna", "10:00:02", 3)
                                .read("anna", "10:00:03", false)),
                Story.of(
                        "as many patients as are allowed are not too many, however often they are looked at",
                        new Told()
                                .read("anna", "10:00:00", 1, 2)
                                .read("anna", "10:10:00", 3)
                                .read("anna", "10:20:00", 1, 2, 3)
                                .read("anna", "10:30:00", 3)),
                Story.of(
                        "one more than is allowed is, when the first is just within the window",
                        new Told()
                                .read("anna", "10:00:00.001", 1)
                                .read("anna", "10:30:00", 2)
                                .read("anna", "10:40:00", 3)
                                .read("anna", "11:00:00", 4),
                        "bulk-reading of anna on 4: 4 of 4 patients"),
                Story.of(
                        "and is not, when the first has just left it",
                        new Told()
                                .read("anna", "10:00:00", 1)
                                .read("anna", "10:30:00", 2)
                                .read("anna", "10:40:00", 3)
                                .read("anna", "11:00:00", 4)),
                Story.of(
                        "one answer can be too much by itself",
                        new Told()
                                .readAs("STAFF", "desk", "10:00:00", 1, 2, 3, 4, 5)
                                .readAs("STAFF", "desk", "10:00:01", 6),
                        "bulk-reading of desk on 4: 2 of 6 patients"),
                Story.of(
                        "what goes on is the same finding, and what came while it was calm is not part of it",
                        new Told()
                                .read("anna", "10:00:00", 1, 2, 3, 4)
                                .read("anna", "10:05:00", 5)
                                .read("anna", "12:00:00", 6)
                                .read("anna", "14:00:00", 7, 8)
                                .read("anna", "14:10:00", 9, 10),
                        "bulk-reading of anna on 4: 4 of 9 patients"),
                Story.of(
                        "across midnight it counts on, and is of the day on which it became too much",
                        new Told().read("anna", "2027-05-04T23:50:00", 1, 2).read("anna", "2027-05-05T00:10:00", 3, 4),
                        "bulk-reading of anna on 5: 2 of 4 patients"),
                Story.of(
                        "what two read is not what one reads, and refusals show nobody anything",
                        new Told()
                                .read("anna", "10:00:00", 1, 2)
                                .read("boris", "10:01:00", 3, 4)
                                .refused("anna", "10:02:00", 5, 6)),
                Story.of(
                        "an entry whose clock is behind counts where its clock says",
                        new Told()
                                .read("anna", "10:00:00", 1)
                                .read("anna", "12:00:00", 2)
                                .read("anna", "10:30:00", 3)
                                .read("anna", "10:59:00", 4)
                                .read("anna", "10:15:00", 5),
                        "bulk-reading of anna on 4: 4 of 4 patients"),
                Story.of(
                        "a clock that runs ahead blinds nobody",
                        new Told()
                                .read("anna", "2029-01-01T00:00:00", 9)
                                .read("anna", "10:00:00", 1, 2)
                                .read("anna", "2029-01-01T00:00:00", 8)
                                .read("anna", "10:01:00", 3, 4),
                        "bulk-reading of anna on 4: 2 of 4 patients"),
                Story.of(
                        "the platform itself may read all there is",
                        new Told()
                                .readAs(
                                        "SYSTEM",
                                        "system:reminders",
                                        "10:00:00",
                                        1,
                                        2,
                                        3,
                                        4,
                                        5,
                                        6,
                                        7,
                                        8,
                                        9,
                                        10,
                                        11,
                                        12)),
                Story.of(
                        "a role that nobody has thought of is let few",
                        new Told().readAs("ROBOT", "robot", "10:00:00", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                        "bulk-reading of robot on 4: 1 of 11 patients"),
                Story.of(
                        "the fifth failure is cause to ask, of the account and of the address by itself",
                        new Told()
                                .failed("anna", "10:00:00.001", "10.0.0.1")
                                .failed("anna", "10:03:00", "10.0.0.2")
                                .failed("anna", "10:06:00", "10.0.0.1")
                                .failed("anna", "10:09:00", "10.0.0.2")
                                .failed("anna", "10:15:00", "10.0.0.1"),
                        "failed-sign-ins of anna on 4: 5 of 0 patients"),
                Story.of(
                        "the fourth is not, nor the fifth when the first has just left the window",
                        new Told()
                                .failed("anna", "10:00:00", "10.0.0.1")
                                .failed("anna", "10:03:00", "10.0.0.1")
                                .failed("anna", "10:06:00", "10.0.0.1")
                                .failed("anna", "10:09:00", "10.0.0.1")
                                .failed("anna", "10:15:00", "10.0.0.1")),
                Story.of(
                        "who gets in at last has failed four times",
                        new Told()
                                .failed("anna", "10:00:00", "10.0.0.1")
                                .failed("anna", "10:01:00", "10.0.0.1")
                                .failed("anna", "10:02:00", "10.0.0.1")
                                .failed("anna", "10:03:00", "10.0.0.1")
                                .signedIn("anna", "10:04:00", "10.0.0.1")),
                Story.of(
                        "one address that tries one account after the other is found, and accounts that nobody has are nobody's",
                        new Told()
                                .failed("visitor", "10:00:00", "10.0.0.1")
                                .failed("anna", "10:00:00", "10.0.0.1")
                                .failed("visitor", "10:00:00", "10.0.0.1")
                                .failed("boris", "10:00:00", "10.0.0.1")
                                .failed("visitor", "10:00:00", "10.0.0.1")
                                .failed("visitor", "10:00:00", "10.0.0.1")
                                .failed("visitor", "10:01:00", "10.0.0.2")
                                .failed("visitor", "10:01:00", "10.0.0.3"),
                        "failed-sign-ins of 10.0.0.1 on 4: 6 of 0 patients"));
    }
}
