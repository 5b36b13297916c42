/** How a page is read anew while somebody looks at it. */
package io.jobsconsole.web.live;
