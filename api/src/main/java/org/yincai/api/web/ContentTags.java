package org.yincai.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Entity tags of files: the first 8 bytes of the SHA-256 of each, read once and again only when the file has changed. */
final class ContentTags {
    private static final int BYTES = 8;

    private final Map<Version, String> tags = new ConcurrentHashMap<>();

    private ContentTags() {}

    /**
     * Reads every file of a pattern beforehand.
     *
     * @param pattern such as {@code classpath:/static/**}
     */
    static ContentTags of(String pattern) {
        ContentTags tags = new ContentTags();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (file.isReadable()) {
                    tags.of(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the pages " + pattern + "; is the archive complete?", e);
        }
        return tags;
    }

    /** The tag of a file, in quotes as HTTP wants it. */
    String of(Resource file) {
        try {
            return tags.computeIfAbsent(new Version(file.getURI(), file.lastModified()), version -> tag(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Resource file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Version(URI file, long changedAt) {}
}
