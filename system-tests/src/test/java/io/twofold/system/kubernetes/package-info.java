/** What Kubernetes is told, held against what the services are; nothing is started for it. */
@NullMarked
package io.twofold.system.kubernetes;

import org.jspecify.annotations.NullMarked;
