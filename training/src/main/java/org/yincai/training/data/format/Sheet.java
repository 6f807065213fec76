package org.yincai.training.data.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.yincai.training.data.Faults;
import org.yincai.training.data.MalformedLogException;

/** A CSV file (RFC 4180) whose first record names the columns, read record by record. */
final class Sheet implements AutoCloseable {
    /** Collects what is wrong with the records; the reader refuses at the end. */
    final Faults faults;

    private final Path file;
    private final BufferedReader in;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private List<String> cells = List.of();
    private long line;

    Sheet(Source source, Path file) throws IOException {
        this.file = file;
        this.faults = new Faults(file.toString());
        this.in = source.open(file);
        this.records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(in)
                .iterator();
        this.header = step() ? cells.stream().map(String::strip).toList() : List.of();
    }

    List<String> header() {
        return header;
    }

    /** Place of a column, or -1. */
    int column(String name) {
        return header.indexOf(name);
    }

    /** Goes to the next record of as many cells as the header; false at the end. Others are faults. */
    boolean next() throws IOException {
        while (step()) {
            if (cells.size() == header.size()) {
                return true;
            }
            fault("must have " + header.size() + " cells but has " + cells.size());
        }
        return false;
    }

    private boolean step() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            CsvRecord read = records.next();
            cells = read.getFields();
            line = read.getStartingLineNumber();
            return true;
        } catch (CsvParseException broken) {
            throw new MalformedLogException(file + ": after line " + line + ": " + broken.getMessage(), broken);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** A cell of this record without space around it; empty when there is no such column. */
    String cell(int column) {
        return column < 0 ? "" : cells.get(column).strip();
    }

    /** Notes what is wrong with this record. */
    void fault(String what) {
        faults.add("line " + line + " " + what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
