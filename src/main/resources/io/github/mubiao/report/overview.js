// The figures of a year at a glance: of the projects that are chosen in the list, which are all at first.
const KINDS = ['comparison', 'range', 'deadline', 'period', 'ratio', 'ordinal', 'boolean', 'reference', 'all', 'qualitative', 'notApplicable', 'missing'];

/**
 * Figures and drawings of items.
 *
 * @param all every item
 * @param choose hears of a filter's key and an option that a figure stands for
 * @param chooseFindings hears of a severity that is clicked
 * @param years all years of the items, the newest first
 * @param takeYear hears of a year that is chosen, '' for all
 * @param reveal hears of an item that is clicked
 * @returns what shows the figures of some of the items
 */
function overview(all, { choose, chooseFindings, years: allYears, takeYear, reveal }) {
  let items = all;
  let projects = [];
  let indicators = [];

  function findings() {
    return items.flatMap((item) => item.findings);
  }

  function showTiles() {
    const stated = projects.filter((item) => item.exact !== null);
    const asked = indicators.filter((indicator) => !['notApplicable', 'missing'].includes(indicator.target.kind));
    const measurable = asked.filter((indicator) => indicator.target.kind !== 'qualitative').length;
    const share = asked.length === 0 ? '–' : `${Math.round((measurable / asked.length) * 1000) / 10}%`;
    const documents = new Set(items.map((item) => item.document));
    const unread = [...documents].filter((document) => document.isUnread).length;
    byId('tiles').replaceChildren(
      tile('documents', String(documents.size), [years().join(words('list')), unread > 0 ? words('count.unread', unread) : null].filter(Boolean).join(' · ')),
      tile('projects', String(projects.length)), tile('indicators', String(indicators.length)),
      tile('budget', budgets(stated), words('hint.budget', stated.length, projects.length) + (years().length > 1 ? words('hint.years') : '')),
      tile('measurable', share, words('hint.measurable', measurable, asked.length)), findingsTile());
  }

  /** The sum of each year by itself: what two years cost together is no one's budget. */
  function budgets(stated) {
    const sum = (some) => inWan(some.reduce((whole, item) => whole + item.exact, 0n));
    const known = [...new Set(stated.map((item) => item.year))].sort();
    return known.length < 2 ? sum(stated) : known.map((year) =>
      element('span', { class: 'of-year' }, `${year || words('year-none')}: ${sum(stated.filter((item) => item.year === year))}`));
  }

  function years() {
    return [...new Set(projects.map((item) => item.year))].sort().filter((year) => year !== '');
  }

  /** The years to choose from, where there are several. */
  function showYears(chosen) {
    const options = allYears.length < 2 ? [] : [...allYears, ''];
    byId('years').hidden = options.length === 0;
    byId('years').setAttribute('aria-label', words('years'));
    byId('years').replaceChildren(...options.map((year) =>
      element('button', { type: 'button', 'aria-pressed': String(year === chosen), on: { click: () => takeYear(year) } },
        year === '' ? words('all-years') : year === NO_YEAR ? words('no-year') : words('year', year))));
  }

  function findingsTile() {
    const found = findings();
    const counted = SEVERITIES.map((severity) => {
      const number = found.filter((finding) => finding.severity === severity).length;
      const label = `${words('severity.' + severity)}: ${number}`;
      return element('button', { type: 'button', class: 'counted', id: 'count-' + severity, title: label, 'aria-label': label,
        on: { click: () => chooseFindings(severity) } }, element('span', { class: 'sign ' + severity, 'aria-hidden': 'true' }, FINDING_SIGNS[severity]), ` ${number.toLocaleString('en')}`);
    });
    return tile('findings', counted, SEVERITIES.map((severity) => words('severity.' + severity)).join(' · '));
  }

  /** Of several years, the name is followed by the year: their amounts are not added up. */
  function named(name, item) {
    return years().length > 1 && item.year !== '' ? `${name} ${item.year}` : name;
  }

  function unitSums() {
    const sums = new Map();
    projects.filter((item) => item.exact !== null).forEach((item) => {
      const name = named(item.unit || words('no-unit'), item);
      const sum = sums.get(name) ?? { key: item.unit, amount: 0n };
      sums.set(name, { ...sum, amount: sum.amount + item.exact });
    });
    return largest([...sums].map(([name, { amount, key }]) => [name, amount, key]));
  }

  function projectSums() {
    return largest(projects.filter((item) => item.exact !== null)
      .map((item) => [named(item.project.name ?? words('unnamed'), item), item.exact, item]));
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

  /** Of several years, the newest. */
  function planned() {
    const newest = years().pop() ?? '';
    return ofYear(newest).filter((item) => item.exact !== null && points(item.project).length > 0);
  }

  function ofYear(year) {
    return years().length > 1 ? projects.filter((item) => item.year === year) : projects;
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
    const newest = years().pop() ?? '';
    return words('hint.schedule', planned().length, ofYear(newest).length) + (years().length > 1 ? words('hint.year', newest) : '')
      + (data.partly ? words('hint.steps') : '');
  }

  chart({ key: 'units', type: 'bar', horizontal: true, data: unitSums, hint: (data) => data.others, pick: (unit) => choose('unit', unit) });
  chart({ key: 'projects', type: 'bar', horizontal: true, data: projectSums, hint: (data) => data.others, pick: reveal });
  chart({ key: 'schedule', type: 'line', data: spending, hint: spendingHint });
  chart({ key: 'kinds', type: 'bar', horizontal: true, counts: true, data: kinds, hint: () => words('hint.kinds'), pick: (kind) => choose('kind', kind) });
  return (chosen, year) => {
    items = chosen;
    projects = items.filter((item) => !item.isDocument);
    indicators = projects.flatMap((item) => item.project.indicators);
    const number = (some) => some.flatMap((item) => item.findings).length;
    byId('figures-note').textContent = items.length === all.length ? '' : words('figures-note', projects.length,
      all.filter((item) => !item.isDocument).length, number(items), number(all));
    showYears(year);
    showTiles();
    redrawSoon();
  };
}
