package org.yincai.training.data;

/** Is told how far a file has been read. */
public interface ReadingWatch {
    /** Looks away. */
    ReadingWatch SILENT = (file, done, total) -> {};

    /** Bytes read so far of the file's {@code total}. */
    void read(String file, long done, long total);
}
