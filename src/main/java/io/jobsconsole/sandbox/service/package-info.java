/** The sandbox's jobs API in its two versions. */
package io.jobsconsole.sandbox.service;
