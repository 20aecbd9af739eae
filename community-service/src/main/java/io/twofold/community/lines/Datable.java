package io.twofold.community.lines;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/** A time or day of the years 1 to 9999, which is what databases and others' libraries keep. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = {Datable.OfTimes.class, Datable.OfDays.class})
public @interface Datable {
    String message() default "must be of the years 1 to 9999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Of instants, to the last whole second. */
    class OfTimes implements ConstraintValidator<Datable, @Nullable Instant> {

        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z"); // a fraction may be rounded up

        public static boolean isDatable(Instant time) {
            return !time.isBefore(FIRST) && !time.isAfter(LAST);
        }

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || isDatable(time);
        }
    }

    /** Of days. */
    class OfDays implements ConstraintValidator<Datable, @Nullable LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || day.getYear() >= 1 && day.getYear() <= 9999;
        }
    }
}
