package org.yincai.api.web;

import org.yincai.api.service.ServiceUnderTest;

/** The journey of a pupil and a teacher through the running service. */
class FirstLookIT extends FirstLookKit {
    @Override
    String baseUrl() {
        return ServiceUnderTest.baseUrl();
    }
}
