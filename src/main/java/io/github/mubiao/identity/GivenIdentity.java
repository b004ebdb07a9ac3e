package io.github.mubiao.identity;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Organisation;
import java.io.Serializable;

/**
 * What the user says of documents that do not say it themselves.
 *
 * @param fiscalYear the budget year; {@code null} for none
 * @param region code of six digits or name; {@code null} for none
 * @param department code, name, or both; {@code null} for none
 */
public record GivenIdentity(Integer fiscalYear, Organisation region, Organisation department) implements Serializable {

    /** Nothing is given. */
    public static final GivenIdentity NONE = new GivenIdentity(null, null, null);

    /** Earlier years, and years that are far off, are mistakes. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    /**
     * Checks the year.
     *
     * @throws IllegalArgumentException if it is none of this century
     */
    public GivenIdentity {
        if (fiscalYear != null && (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR)) {
            throw new InvalidArgumentException(Message.of("given-year", FIRST_YEAR, LAST_YEAR, fiscalYear));
        }
    }

    /**
     * Given as a person writes it: {@code 130209}, {@code 曹妃甸区}, {@code 323教育局}.
     *
     * @return {@code null} for {@code null} or a text without a letter or digit
     */
    public static Organisation organisation(String written) {
        return OrganisationNames.organisation(written);
    }
}
