package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.Intake;
import org.yincai.training.data.MalformedLogException;

/** The forms in which answers come. */
public enum Format {
    GERVET(
            "directory with preprocessed_data_train.csv, preprocessed_data_test.csv and q_mat.npz",
            Parts.TRAIN_AND_TEST,
            new GervetReader()),
    AKT(
            "directory with the five files NAME_test1.csv to NAME_test5.csv, with items or without",
            Parts.FOLDS,
            new AktReader()),
    PEBG("directory with data.txt, pro_id_dict.txt and pro_skill_dict.txt", Parts.ONE, new PebgReader()),
    LKT("DataShop-like CSV (or CSV.gz) of the R package LKT, or a directory with one", Parts.ONE, new LktReader()),
    CDM("response matrix X__data.csv of the R package CDM beside its X__q.matrix.csv", Parts.ONE, new CdmReader()),
    CSV(
            "CSV with the header learner,item,skills,correct,timestamp[,duration,hints]",
            Parts.GROWING,
            new CsvLogReader()),
    JOURNAL("the service's PostgreSQL: its view training_answers", Parts.GROWING, new JournalReader());

    /** How a format divides its learners. */
    public enum Parts {
        TRAIN_AND_TEST,
        FOLDS,
        /** Not at all: a part of them is drawn. */
        ONE,
        /** Not at all, and more come: who was drawn once must be drawn again, whoever came since. */
        GROWING
    }

    private final String about;
    private final Parts parts;
    private final Reader reader;

    Format(String about, Parts parts, Reader reader) {
        this.about = about;
        this.parts = parts;
        this.reader = reader;
    }

    /** The format of that name. */
    public static Format named(String id) {
        return Arrays.stream(values())
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--format must be one of " + ids("|") + " but is " + id));
    }

    /** All names. */
    public static String ids(String separator) {
        return Arrays.stream(values()).map(Format::id).collect(Collectors.joining(separator));
    }

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What {@link Source#location} is, in words. */
    public String about() {
        return about;
    }

    public Parts parts() {
        return parts;
    }

    /** Whether it says itself which learners are tested on. */
    public boolean isDivided() {
        return parts == Parts.TRAIN_AND_TEST || parts == Parts.FOLDS;
    }

    /** Whether its rows are meant to be one for each skill of an answer. */
    public boolean repeatsPerSkill() {
        return this == AKT;
    }

    /** Whether it is read from a database. */
    public boolean isDatabase() {
        return this == JOURNAL;
    }

    /** Reads everything. */
    public DataSet read(Source source) throws IOException {
        try (var intake = new Intake()) {
            reader.read(source, intake);
            DataSet set = intake.finish();
            if (set.facts().answers() == 0) {
                throw new MalformedLogException(place(source) + ": holds no answers");
            }
            return set;
        } catch (NoSuchFileException missing) {
            throw new MalformedLogException(
                    missing.getFile() + " is missing; --format " + id() + " reads a " + about, missing);
        } catch (CharacterCodingException foreign) {
            throw new MalformedLogException(place(source) + ": is not UTF-8; convert it", foreign);
        }
    }

    /** The source as a message may name it: the URL of a database can hold a password. */
    public String place(Source source) {
        return isDatabase() ? "journal" : source.location();
    }
}
