/** Serves the pages a visitor sees first: static files that browsers may keep, and ask each time whether they changed. */
@NullMarked
package org.yincai.api.web;

import org.jspecify.annotations.NullMarked;
