/** A list as a table: its rows, kept in a cache, and its columns. */
package io.jobsconsole.web.table;
