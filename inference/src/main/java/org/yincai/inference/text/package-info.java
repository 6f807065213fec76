/** Reads what people write in words, in Chinese and English: numbers, and ideas that are said or denied. */
@NullMarked
package org.yincai.inference.text;

import org.jspecify.annotations.NullMarked;
