/** The parts that the clients of both versions of the jobs API share. */
package io.jobsconsole.vectara;
