package io.twofold.kit.idempotency;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * A {@code POST} that takes {@code Idempotency-Key}: the same key of the same caller with the same body replays the
 * first answer for 24 hours. Stands beside {@code @Transactional}, since key and change commit together.
 */
@InterceptorBinding
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Idempotent {}
