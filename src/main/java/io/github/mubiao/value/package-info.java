/**
 * Text becomes typed targets: signs, numbers, units, dates, Chinese numerals. Front door: {@link
 * io.github.mubiao.value.TargetParser}.
 */
package io.github.mubiao.value;
