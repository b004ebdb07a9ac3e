/**
 * Documents and changes → a page for people that needs nothing but a browser.
 *
 * <p>The front door is {@link io.github.mubiao.report.Reports}. A page holds its data as JSON, the
 * scripts that show them, and a policy that lets nothing else run or load.
 */
package io.github.mubiao.report;
