/** Additions to Vert.x. */
package io.jobsconsole.vertx;
