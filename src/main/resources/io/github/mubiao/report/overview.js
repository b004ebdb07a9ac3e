// The figures of a year at a glance: of the projects that are chosen in the list, which are all at first.
const DIMENSIONS = ['output', 'benefit', 'satisfaction', 'cost', 'other'];
const KINDS = ['comparison', 'range', 'deadline', 'period', 'ratio', 'ordinal', 'boolean', 'reference', 'all', 'qualitative', 'notApplicable', 'missing'];

/**
 * Figures and drawings of items.
 *
 * @param all every item
 * @param choose hears of a filter's key and an option that a figure stands for
 * @returns what shows the figures of some of the items
 */
function overview(all, choose) {
  let items = all;
  let indicators = [];

  function findings() {
    // What is said of no project counts with its document.
    return [...items.flatMap((item) => item.findings), ...[...new Set(items.map((item) => item.document))].flatMap((document) => document.loose)];
  }

  function showTiles() {
    const stated = items.filter((item) => item.exact !== null);
    const asked = indicators.filter((indicator) => !['notApplicable', 'missing'].includes(indicator.target.kind));
    const measurable = asked.filter((indicator) => isMeasurable(indicator.target)).length;
    const share = asked.length === 0 ? '–' : `${Math.round((measurable / asked.length) * 1000) / 10}%`;
    byId('tiles').replaceChildren(
      tile('documents', String(new Set(items.map((item) => item.document)).size), years().join(words('list'))),
      tile('projects', String(items.length)), tile('indicators', String(indicators.length)),
      tile('budget', inWan(stated.reduce((sum, item) => sum + item.exact, 0n)),
        words('hint.budget', stated.length, items.length) + (years().length > 1 ? words('hint.years') : '')),
      tile('measurable', share, words('hint.measurable', measurable, asked.length)), findingsTile());
  }

  function years() {
    return [...new Set(items.map((item) => item.year))].sort().filter((year) => year !== '');
  }

  function findingsTile() {
    const found = findings();
    const counted = SEVERITIES.map((severity) => {
      const number = found.filter((finding) => finding.severity === severity).length;
      const label = `${words('severity.' + severity)}: ${number}`;
      return element('button', { type: 'button', class: 'counted', id: 'count-' + severity, title: label, 'aria-label': label,
        on: { click: () => choose('severity', severity) } }, element('span', { class: 'sign ' + severity, 'aria-hidden': 'true' }, FINDING_SIGNS[severity]), ` ${number}`);
    });
    return tile('findings', counted, SEVERITIES.map((severity) => words('severity.' + severity)).join(' · '));
  }

  function unitSums() {
    const sums = new Map();
    items.filter((item) => item.exact !== null).forEach((item) => {
      const unit = item.unit || words('no-unit');
      sums.set(unit, (sums.get(unit) ?? 0n) + item.exact);
    });
    return largest(sums.entries());
  }

  /** A project of two years is two: amounts of different years are no one's budget. */
  function projectSums() {
    const suffix = (item) => (years().length > 1 && item.year !== '' ? ' ' + item.year : '');
    return largest(items.filter((item) => item.exact !== null)
      .map((item) => [(item.project.name ?? words('unnamed')) + suffix(item), item.exact]));
  }

  function counts(keys, prefix, count, colours) {
    return { keys, labels: keys.map((key) => words(prefix + key)), values: keys.map(count), colours };
  }

  function kinds() {
    const number = (kind) => indicators.filter((indicator) => indicator.target.kind === kind).length;
    const met = KINDS.filter((kind) => number(kind) > 0).sort((a, b) => number(b) - number(a));
    return counts(met, 'kind.', number, met.map((kind) => (!WORDS_ALONE.has(kind) ? 'chart' : 'down')));
  }

  function steps(project) {
    return (project.schedule ?? []).filter((point) => point.month !== null);
  }

  function points(project) {
    return steps(project).filter((point) => point.cumulativePercent !== null);
  }

  function planned() {
    return items.filter((item) => item.exact !== null && points(item.project).length > 0);
  }

  /** What is to be spent by a month; by a project that says nothing of it, what it says of an earlier one. */
  function spentBy(month, plans) {
    return plans.reduce((sum, item) => {
      const reached = points(item.project).filter((point) => Number(point.month) <= month);
      const percent = reached.length === 0 ? 0 : Number(reached[reached.length - 1].cumulativePercent);
      return sum + (toDraw(item.exact) * percent) / 100;
    }, 0);
  }

  /** A step that no project states has no figure; one that some state tells how many. */
  function spending() {
    const plans = planned();
    const months = [...new Set(plans.flatMap((item) => steps(item.project).map((point) => Number(point.month))))].sort((a, b) => a - b);
    const stating = months.map((month) => plans.filter((item) => points(item.project).some((point) => Number(point.month) === month)).length);
    const values = months.map((month, i) => (stating[i] === 0 ? null : spentBy(month, plans)));
    const figure = (value) => (Math.round(value * 1e4) / 1e4).toLocaleString('en');
    return {
      labels: months.map((month) => words('month', month)),
      values,
      shown: values.map((value, i) => (value === null ? '—' : figure(value) + (stating[i] === plans.length ? '' : ` (${stating[i]}/${plans.length})`))),
      partly: stating.some((number) => number < plans.length),
    };
  }

  function spendingHint(data) {
    return words('hint.schedule', planned().length, items.length) + (data.partly ? words('hint.steps') : '');
  }

  chart({ key: 'units', type: 'bar', horizontal: true, data: unitSums, hint: (data) => data.others, pick: (unit) => choose('unit', unit) });
  chart({ key: 'projects', type: 'bar', horizontal: true, data: projectSums, hint: (data) => data.others });
  chart({ key: 'schedule', type: 'line', data: spending, hint: spendingHint });
  chart({ key: 'dimensions', type: 'bar', counts: true, data: () => counts(DIMENSIONS.filter((key) => indicators.some((indicator) => indicator.dimension === key)), 'dimension.',
    (key) => indicators.filter((indicator) => indicator.dimension === key).length) });
  chart({ key: 'kinds', type: 'bar', horizontal: true, counts: true, data: kinds, hint: () => words('hint.kinds'), pick: (kind) => choose('kind', kind) });
  chart({ key: 'findings', type: 'bar', counts: true, data: () => counts(SEVERITIES, 'severity.',
    (key) => findings().filter((finding) => finding.severity === key).length, SEVERITIES), pick: (severity) => choose('severity', severity) });

  return (chosen) => {
    items = chosen;
    indicators = items.flatMap((item) => item.project.indicators);
    byId('figures-note').textContent = items.length === all.length ? '' : words('figures-note', items.length, all.length);
    showTiles();
    redrawSoon();
  };
}
