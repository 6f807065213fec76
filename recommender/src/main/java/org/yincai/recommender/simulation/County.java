package org.yincai.recommender.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Text;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;

/**
 * The demo county: 3 schools (the third rural and behind), 12 classes of grades 3 to 8, 480 pupils, 8 weeks of answers
 * and one planted gap. Pupils have ids and no names. The same curriculum, end, seed and known mistakes give the same county,
 * and without the mistakes the same but for what they name.
 */
public final class County {
    public static final TenantId TENANT = new TenantId("demo-county");
    public static final Duration SPAN = Duration.ofDays(56);
    public static final long SEED = 20_260_901L;
    static final int PUPILS_PER_CLASS = 40;
    private static final int[][] GRADES = {{3, 4, 5, 6}, {5, 6, 7, 8}, {3, 4, 7, 8}};
    private static final String PLANTED = "class-1c";
    private static final List<School> SCHOOLS = List.of(
            new School("school-1", new Text("第一学校（县城）", "School 1 (town)"), false),
            new School("school-2", new Text("第二学校（县城）", "School 2 (town)"), false),
            new School("school-3", new Text("第三学校（乡村）", "School 3 (rural)"), true));

    private final List<CountyClass> classes;
    private final PlantedGap planted;
    private final CountyPupils maker;

    /** The county with its fixed seed, whose last answers lie just before {@code end}. */
    public County(Curriculum curriculum, Instant end) {
        this(curriculum, end, SEED, KnownMistakes.NONE);
    }

    /** A county whose pupils' unaided wrong answers show the misconceptions they hold. */
    public County(Curriculum curriculum, Instant end, long seed, KnownMistakes mistakes) {
        classes = IntStream.range(0, GRADES.length)
                .boxed()
                .flatMap(school -> classesOf(school).stream())
                .toList();
        CountyClass behind = classes.stream()
                .filter(c -> c.key().classId().value().equals(PLANTED))
                .findFirst()
                .orElseThrow();
        SkillId gap = RootSkill.of(curriculum, behind.grade());
        planted = new PlantedGap(behind.key(), gap);
        maker = new CountyPupils(curriculum, end, seed, planted, mistakes);
    }

    private static List<CountyClass> classesOf(int school) {
        var found = new ArrayList<CountyClass>();
        int[] grades = GRADES[school];
        for (int i = 0; i < grades.length; i++) {
            String code = String.format(Locale.ROOT, "%d%c", school + 1, 'a' + i);
            int first = 1 + PUPILS_PER_CLASS * (school * grades.length + i);
            List<LearnerId> pupils = IntStream.range(first, first + PUPILS_PER_CLASS)
                    .mapToObj(n -> new LearnerId(String.format(Locale.ROOT, "p%03d", n)))
                    .toList();
            var name = new Text(grades[i] + "年级（" + code + "班）", "Grade " + grades[i] + ", class " + code);
            var key = new ClassKey(TENANT, new ClassId("class-" + code));
            found.add(new CountyClass(key, name, SCHOOLS.get(school).id(), grades[i], "teacher-" + code, pupils));
        }
        return found;
    }

    public List<School> schools() {
        return SCHOOLS;
    }

    public List<CountyClass> classes() {
        return classes;
    }

    public PlantedGap planted() {
        return planted;
    }

    /** All pupils with their answers in roster order, made as the stream is consumed; may be made parallel. */
    public Stream<CountyPupil> pupils() {
        return classes.stream().flatMap(this::pupils);
    }

    /** The pupils of one class with their answers. */
    public Stream<CountyPupil> pupils(CountyClass ofClass) {
        return ofClass.pupils().stream().map(pupil -> maker.make(ofClass, rural(ofClass), pupil));
    }

    private static boolean rural(CountyClass ofClass) {
        return SCHOOLS.stream().anyMatch(s -> s.rural() && s.id().equals(ofClass.school()));
    }
}
