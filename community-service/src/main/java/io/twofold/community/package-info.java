/**
 * Communities: the groups in which people exchange knowledge so that everyone's expertise grows. Owns communities, their
 * members and what these ask and answer, and publishes all of it on {@code twofold.community.v1}.
 */
@NullMarked
package io.twofold.community;

import org.jspecify.annotations.NullMarked;
