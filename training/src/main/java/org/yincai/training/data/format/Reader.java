package org.yincai.training.data.format;

import java.io.IOException;
import org.yincai.training.data.Intake;

/** Reads one format, a row after the other. */
interface Reader {
    /**
     * Gives every row to the intake.
     *
     * @throws org.yincai.training.data.MalformedLogException naming the faults and the lines where they stand
     */
    void read(Source source, Intake intake) throws IOException;
}
