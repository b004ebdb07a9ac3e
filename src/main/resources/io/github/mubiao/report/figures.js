// Numbers come as text, so that every digit stays. Sums are exact: whole numbers of 10⁻²⁰ yuan.
const DECIMALS = 20;
const YUAN_ZEROS = { 元: 0, 千元: 3, 万元: 4, 亿元: 8 };

/** An amount as a whole number of 10⁻²⁰ yuan; null where amount or unit is not known. */
function exactly(amount, unit) {
  const zeros = YUAN_ZEROS[unit];
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount ?? '');
  if (zeros === undefined || parts === null || (parts[3] ?? '').length > DECIMALS) {
    return null;
  }
  const digits = BigInt(parts[2] + (parts[3] ?? '').padEnd(DECIMALS, '0')) * 10n ** BigInt(zeros);
  return parts[1] === '-' ? -digits : digits;
}

/** A sum in 万元, exact, with its thousands apart. */
function inWan(sum) {
  return grouped(sum, DECIMALS + YUAN_ZEROS.万元);
}

/** The same in yuan; null of null. */
function inYuan(sum) {
  return sum === null ? null : grouped(sum, DECIMALS) + ' 元';
}

/** A whole number of 10^-places, written out with its thousands apart. */
function grouped(sum, places) {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = digits.slice(-places).replace(/0+$/, '');
  return (sum < 0n ? '-' : '') + whole + (rest === '' ? '' : '.' + rest);
}

/** Near enough to draw. */
function toDraw(sum) {
  return Number(sum / 10n ** 14n) / 1e10;
}

/** The kinds that cannot be measured: words, and what asks for nothing. */
const WORDS_ALONE = new Set(['qualitative', 'missing', 'notApplicable']);

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=', '~': '≈' };

/** A date as precise as it is; one without a year says so. */
function dateText(date) {
  if (!date.startsWith('--')) {
    return date;
  }
  const rest = date.slice(2);
  return words('no-year-written', rest.includes('-') ? rest : words('month', Number(rest)));
}

/** A typed reading in one line. */
function targetText(target) {
  const sign = SIGNS[target.comparator] ?? target.comparator ?? '';
  const unit = (target.unit ?? '') + (target.per ? ' ' + words('target.per') + ' ' + target.per : '');
  const change = target.change ? words('target.' + target.change) + ' ' : '';
  switch (target.kind) {
    case 'comparison':
      return `${change}${sign} ${target.value} ${unit}`.trim() + (target.implied ? ` (${words('target.implied')})` : '');
    case 'range': {
      const open = target.lowerInclusive ? '[' : '(';
      const close = target.upperInclusive ? ']' : ')';
      return `${change}${open}${target.lower}, ${target.upper}${close} ${unit}`.trim();
    }
    case 'deadline':
      return `${sign} ${dateText(target.date)}`;
    case 'period':
      return `${dateText(target.from)} → ${dateText(target.to)}`;
    case 'ordinal':
      return `${sign} ${target.grade}`.trim();
    case 'boolean':
      return words('target.' + target.value);
    case 'ratio':
      return `${sign} ${target.left} : ${target.right}`;
    case 'reference':
      return `${sign} ${target.reference}`;
    case 'all':
      return target.parts.map(targetText).join('; ');
    default:
      return words('kind.' + target.kind);
  }
}

/** The same quantity in the unit's base, where that says more. */
function baseText(target) {
  const unit = target.baseUnit ?? '';
  if (target.baseValue !== undefined) {
    return `${target.baseValue} ${unit}`.trim();
  }
  return target.baseLower === undefined ? null : `${target.baseLower} – ${target.baseUpper} ${unit}`.trim();
}

/**
 * Two targets in one unit, the larger of theirs, so that they can be compared at sight: ≤3265000元 and ≤280万元 are
 * 326.5 and 280 万元. As they are where the units have no base in common, or where a number would need more digits.
 */
function inOneUnit(from, to) {
  const sameBase = from.kind === 'comparison' && to.kind === 'comparison' && from.unit !== to.unit
    && (from.baseUnit ?? from.unit) === (to.baseUnit ?? to.unit);
  if (!sameBase) {
    return [from, to];
  }
  const sides = [from, to].map((target) => ({ target, value: scaled(target.value), base: scaled(target.baseValue ?? target.value) }));
  if (sides.some((side) => side.value === null || side.base === null || side.value === 0n)) {
    return [from, to];
  }
  const [first, second] = sides;
  const [small, large] = first.base * second.value < second.base * first.value ? [first, second] : [second, first];
  if ((small.base * large.value) % large.base !== 0n) {
    return [from, to];
  }
  const value = grouped((small.base * large.value) / large.base, DECIMALS).replaceAll(',', '');
  const converted = { ...small.target, value, unit: large.target.unit };
  return small === first ? [converted, to] : [from, converted];
}

/** A number as a whole number of 10⁻²⁰; null where it has more digits. */
function scaled(number) {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number ?? '');
  return parts === null || (parts[3] ?? '').length > DECIMALS ? null : BigInt(parts[1] + parts[2] + (parts[3] ?? '').padEnd(DECIMALS, '0'));
}

const NUMBER_OR_CHARACTER = /\d+(?:\.\d+)?|[^]/gu;
const SEVERITIES = ['error', 'warning', 'note'];

/** What changed between two texts, as runs of characters, a number being one: kept, removed, added. */
function characterChanges(from, to) {
  const a = from.match(NUMBER_OR_CHARACTER) ?? [];
  const b = to.match(NUMBER_OR_CHARACTER) ?? [];
  if (a.length * b.length > 250000) {
    return [{ removed: from }, { added: to }];
  }
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const runs = [];
  const push = (kind, text) => {
    const last = runs[runs.length - 1];
    if (last && last[kind] !== undefined) {
      last[kind] += text;
    } else {
      runs.push({ [kind]: text });
    }
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('kept', a[i++]);
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
      push('removed', a[i++]);
    } else {
      push('added', b[j++]);
    }
  }
  return runs;
}
