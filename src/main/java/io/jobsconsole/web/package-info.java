/** The pages: addresses, what they show, and every error as a page. */
package io.jobsconsole.web;
