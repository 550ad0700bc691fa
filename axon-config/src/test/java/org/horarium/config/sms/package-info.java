@NullMarked
package org.horarium.config.sms;

import org.jspecify.annotations.NullMarked;
