/** What nobody should send: generated addresses, headers, cookies, bodies and answers, and what comes of them. */
package io.jobsconsole.attack;
