/** What production must be told before it starts. Development and tests bring it along. */
package io.jobsconsole.production;
