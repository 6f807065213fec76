/** Classes over HTTP: rosters, reports and suggestions for the teacher. */
@NullMarked
package org.yincai.api.classes;

import org.jspecify.annotations.NullMarked;
