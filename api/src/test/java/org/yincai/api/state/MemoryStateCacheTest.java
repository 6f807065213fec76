package org.yincai.api.state;

class MemoryStateCacheTest extends StateCacheKit {
    private final StateCache cache = new MemoryStateCache(LARGEST);

    @Override
    StateCache cache() {
        return cache;
    }
}
