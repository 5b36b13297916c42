/** The list page. */
package io.jobsconsole.web.list;
