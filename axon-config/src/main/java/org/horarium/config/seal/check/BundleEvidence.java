package org.horarium.config.seal.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.horarium.config.seal.check.Checkpoint.Kept;

/** What a bundle holds, and where somebody has them, the files of an anchor. */
final class BundleEvidence implements Evidence, AutoCloseable {

    private final Path bundle;
    private final BundleHead head;
    private final List<Path> anchors;
    private final List<FileCheckpoints<?>> open = new ArrayList<>();

    BundleEvidence(Path bundle, BundleHead head, List<Path> anchors) {
        this.bundle = bundle;
        this.head = head;
        this.anchors = anchors;
    }

    @Override
    public Checkpoint before() {
        return head.before();
    }

    @Override
    public Iterator<Kept> checkpoints() {
        return opened(FileCheckpoints.inBundle(bundle));
    }

    /** What was sealed after the bundle was made is not its concern. */
    @Override
    public Iterator<Kept> anchored() {
        return new Until(opened(FileCheckpoints.inAnchors(anchors)), head::includes);
    }

    @Override
    public Iterator<Mark> entries() {
        return opened(FileCheckpoints.entriesOf(bundle));
    }

    @Override
    public Iterator<Checkpoint> remarkable() {
        List<Checkpoint> found = new ArrayList<>();
        try (FileCheckpoints<Checkpoint> notes = FileCheckpoints.notesOf(bundle)) {
            collect(notes, found);
        }
        for (FileCheckpoints<Kept> all :
                List.of(FileCheckpoints.inBundle(bundle), FileCheckpoints.inAnchors(anchors))) {
            collect(checkpointsOf(all), found);
            all.close();
        }
        return found.iterator();
    }

    @Override
    public boolean isAnchoredFromTheFirst() {
        return false;
    }

    @Override
    public long last() {
        return head.last();
    }

    private static void collect(Iterator<Checkpoint> from, List<Checkpoint> into) {
        while (from.hasNext()) {
            try {
                Checkpoint checkpoint = from.next();
                if (checkpoint.removals().length > 0 || checkpoint.succession().length > 0) {
                    into.add(checkpoint);
                }
            } catch (UnreadableLine seenLater) {
                // the verification comes to it in its turn
            }
        }
    }

    private static Iterator<Checkpoint> checkpointsOf(Iterator<Kept> kept) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return kept.hasNext();
            }

            @Override
            public Checkpoint next() {
                return kept.next().checkpoint();
            }
        };
    }

    private <T> Iterator<T> opened(FileCheckpoints<T> file) {
        open.add(file);
        return file;
    }

    @Override
    public void close() {
        open.forEach(FileCheckpoints::close);
    }
}
