/** One answer in, one next step out. */
@NullMarked
package org.yincai.tutoring;

import org.jspecify.annotations.NullMarked;
