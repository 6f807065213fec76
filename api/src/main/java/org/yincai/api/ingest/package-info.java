/** Bulk delivery of answers given elsewhere: NDJSON in, one status per line out, each answer applied once. */
@NullMarked
package org.yincai.api.ingest;

import org.jspecify.annotations.NullMarked;
