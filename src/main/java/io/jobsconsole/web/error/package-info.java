/** Every failure as a page and as problem details. */
package io.jobsconsole.web.error;
