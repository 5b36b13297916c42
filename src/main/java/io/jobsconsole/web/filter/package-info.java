/** The filter form, its options, and the filter as a sentence. */
package io.jobsconsole.web.filter;
