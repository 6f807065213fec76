/** What a teacher sees of a class: heat map, weak skills, support buckets and teaching suggestions. */
@NullMarked
package org.yincai.tutoring.insight;

import org.jspecify.annotations.NullMarked;
