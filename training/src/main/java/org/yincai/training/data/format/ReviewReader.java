package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.yincai.inference.memory.Rating;
import org.yincai.training.data.ReadingWatch;
import org.yincai.training.data.ReviewLog;
import org.yincai.training.data.ReviewLog.Card;
import org.yincai.training.data.ReviewLog.Review;

/**
 * Reads {@code [learner,]card_id,review_rating,review_time}: ratings 1 to 4, times in epoch seconds or ISO 8601. Other
 * columns are not looked at, rows may come in any order; without a learner all cards are of one.
 */
public final class ReviewReader {
    private ReviewReader() {}

    /** Reads a CSV file, packed when it ends in {@code .gz}. */
    public static ReviewLog read(Path file) throws IOException {
        Map<List<String>, List<Review>> cards = new LinkedHashMap<>();
        try (var sheet = new Sheet(new Source(file, ReadingWatch.SILENT), file)) {
            int card = sheet.column("card_id");
            int rating = sheet.column("review_rating");
            int time = sheet.column("review_time");
            if (card < 0 || rating < 0 || time < 0) {
                sheet.fault("must be a header with card_id, review_rating and review_time but is "
                        + String.join(",", sheet.header()));
            }
            while (card >= 0 && rating >= 0 && time >= 0 && sheet.next()) {
                OptionalLong at = Times.seconds(sheet.cell(time));
                if (!sheet.cell(rating).matches("[1-4]") || at.isEmpty() || at.getAsLong() < 0) {
                    sheet.fault("must have a rating of 1 to 4 and a time but has '" + sheet.cell(rating) + "' and '"
                            + sheet.cell(time) + "'");
                } else {
                    cards.computeIfAbsent(
                                    List.of(sheet.cell(sheet.column("learner")), sheet.cell(card)),
                                    c -> new ArrayList<>())
                            .add(new Review(Rating.graded(Integer.parseInt(sheet.cell(rating))), at.getAsLong()));
                }
            }
            sheet.faults.refuse();
        }
        var all = new ArrayList<Card>();
        cards.forEach((key, reviews) -> {
            reviews.sort(Comparator.comparingLong(Review::atSeconds));
            all.add(new Card(key.getFirst(), reviews));
        });
        return new ReviewLog(all);
    }
}
