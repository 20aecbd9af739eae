package io.twofold.web.input;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import io.twofold.web.problem.FieldProblem;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/** The parts of a request fit together, as it says itself. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = Consistent.Validator.class)
public @interface Consistent {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A request whose parts depend on one another. */
    interface Parts {

        /** What does not fit, by the name of the part. */
        List<FieldProblem> conflicts();
    }

    /** Asks the request. */
    class Validator implements ConstraintValidator<Consistent, Parts> {

        @Override
        public boolean isValid(Parts request, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            var conflicts = request.conflicts();
            for (var conflict : conflicts) {
                context.buildConstraintViolationWithTemplate(conflict.detail())
                        .addPropertyNode(conflict.pointer())
                        .addConstraintViolation();
            }
            return conflicts.isEmpty();
        }
    }
}
