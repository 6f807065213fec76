/** What can be practised: skills, items, question templates and the curriculum that holds them. */
@NullMarked
package org.yincai.models.content;

import org.jspecify.annotations.NullMarked;
