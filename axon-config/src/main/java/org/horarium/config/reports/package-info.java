/** Lab reports: how they come in, are looked into, encrypted and kept in S3, and how they are handed out again. */
@NullMarked
package org.horarium.config.reports;

import org.jspecify.annotations.NullMarked;
