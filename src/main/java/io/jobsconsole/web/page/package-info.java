/** What every page is made of: layout, links, alerts, assets, cached fragments. */
package io.jobsconsole.web.page;
