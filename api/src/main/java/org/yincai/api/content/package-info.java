/** Skills, items and decision receipts over HTTP, without keys. */
@NullMarked
package org.yincai.api.content;

import org.jspecify.annotations.NullMarked;
