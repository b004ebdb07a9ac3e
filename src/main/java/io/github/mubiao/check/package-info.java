/**
 * Finds what is doubtful or wrong in a document. Front door: {@link io.github.mubiao.check.Checks},
 * which reads along while a document passes from one sink to the next and changes nothing in it. What
 * each rule looks for, why, and with which severity is in {@link io.github.mubiao.check.Rule}; users set severities
 * and thresholds by {@link io.github.mubiao.check.RuleSettings}.
 */
package io.github.mubiao.check;
