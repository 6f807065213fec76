/** What only the demo profile has: its own identities and its own issuer of tokens. */
@NullMarked
package org.yincai.api.demo;

import org.jspecify.annotations.NullMarked;
