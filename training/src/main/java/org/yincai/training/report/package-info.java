/** Reports of an evaluation for people and programs: Markdown, JSON and plots as SVG. */
@NullMarked
package org.yincai.training.report;

import org.jspecify.annotations.NullMarked;
