/** From a profile to a goal: the way over the prerequisites with its effort, and what a weakness comes from. */
@NullMarked
package org.yincai.recommender.path;

import org.jspecify.annotations.NullMarked;
