/** Small additions to the Java library: names of enum constants and SHA-256. */
package io.jobsconsole.lang;
