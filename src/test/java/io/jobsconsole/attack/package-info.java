/** Attacks: generated addresses, headers, cookies, bodies and answers. */
package io.jobsconsole.attack;
