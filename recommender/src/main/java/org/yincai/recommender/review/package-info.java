/** What is due for review: skills whose probability of recall has fallen too low. */
@NullMarked
package org.yincai.recommender.review;

import org.jspecify.annotations.NullMarked;
