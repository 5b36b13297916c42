package io.jobsconsole.lang;

import java.util.Locale;

/** Writes the name of an enum constant in lower case, for addresses, data, settings and logs. */
public final class EnumName {

    private EnumName() {}

    /** {@code REBUILD_VECTOR_INDEX} as {@code rebuild_vector_index}. */
    public static String snakeCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** {@code API_KEY} as {@code api-key}. */
    public static String kebabCase(Enum<?> constant) {
        return snakeCase(constant).replace('_', '-');
    }
}
