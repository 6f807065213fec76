/** Wiring: which parts the service is made of and how they are set. */
@NullMarked
package org.yincai.api.service;

import org.jspecify.annotations.NullMarked;
