/** How values of the rooms below look as JSON: identifiers as strings, enums in lower case. */
@NullMarked
package org.yincai.api.json;

import org.jspecify.annotations.NullMarked;
