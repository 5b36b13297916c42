/** The parts of every page: layout, links, alerts, assets, cached fragments. */
package io.jobsconsole.web.page;
