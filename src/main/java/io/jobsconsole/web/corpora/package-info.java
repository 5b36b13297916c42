/** The page of all corpora of an account: which one is in trouble. */
package io.jobsconsole.web.corpora;
