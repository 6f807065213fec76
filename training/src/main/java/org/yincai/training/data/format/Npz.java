package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.yincai.training.data.MalformedLogException;

/** Integer arrays inside a NumPy {@code .npz} archive (a zip of {@code .npy} files, format 1.0 to 3.0). */
final class Npz implements AutoCloseable {
    private static final Pattern TYPE = Pattern.compile("'descr': '([<|])i([48])'");
    private final Path path;
    private final ZipFile zip;

    Npz(Path path) throws IOException {
        this.path = path;
        this.zip = new ZipFile(path.toFile());
    }

    /** The elements in storage order; refuses other element types than little-endian int32 and int64. */
    long[] integers(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name + ".npy");
        if (entry == null) {
            throw new MalformedLogException(path + ": holds no array '" + name + "'");
        }
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 12 || bytes[0] != (byte) 0x93 || bytes[1] != 'N') {
            throw new MalformedLogException(path + ": '" + name + "' is not a NumPy array");
        }
        boolean first = bytes[6] == 1;
        int start = first ? 10 : 12;
        int length = first ? Short.toUnsignedInt(buffer.getShort(8)) : buffer.getInt(8);
        String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(header);
        if (!type.find()) {
            throw new MalformedLogException(path + ": '" + name + "' must be int32 or int64 but is " + header.trim());
        }
        buffer.position(start + length);
        return decode(buffer, Integer.parseInt(type.group(2)));
    }

    private static long[] decode(ByteBuffer buffer, int width) {
        long[] values = new long[buffer.remaining() / width];
        for (int i = 0; i < values.length; i++) {
            values[i] = width == 4 ? buffer.getInt() : buffer.getLong();
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
