/** The preferences page. */
package io.jobsconsole.web.preferences;
