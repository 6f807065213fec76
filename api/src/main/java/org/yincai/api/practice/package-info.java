/** Practice over HTTP: sessions, next, attempts, hints, finish. */
@NullMarked
package org.yincai.api.practice;

import org.jspecify.annotations.NullMarked;
