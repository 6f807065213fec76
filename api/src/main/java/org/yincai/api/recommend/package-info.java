/** Recommendations over HTTP: what is next for learners who are stored or described, one or many at once. */
@NullMarked
package org.yincai.api.recommend;

import org.jspecify.annotations.NullMarked;
