/** Gets bearer tokens for the jobs APIs from token services and caches them until shortly before they expire. */
package io.jobsconsole.token;
