package org.yincai.api.classes;

import org.yincai.models.content.Text;
import org.yincai.models.id.ClassKey;

/** A class as its teacher sees it in a list. */
public record ClassInfo(ClassKey key, String school, int grade, Text name, int learners) {}
