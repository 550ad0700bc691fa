/** What holds for every request: who asks, what is too much, and how a problem is told. */
@NullMarked
package org.horarium.config.web;

import org.jspecify.annotations.NullMarked;
