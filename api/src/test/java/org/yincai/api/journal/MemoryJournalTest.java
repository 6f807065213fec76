package org.yincai.api.journal;

class MemoryJournalTest extends JournalKit {
    private final Journal journal = new MemoryJournal();

    @Override
    Journal journal() {
        return journal;
    }
}
