package org.yincai.api.journal;

import org.yincai.api.service.ServiceUnderTest;

class PostgresJournalIT extends JournalKit {
    @Override
    Journal journal() {
        return ServiceUnderTest.bean(Journal.class);
    }
}
