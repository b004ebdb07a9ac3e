// One project as people know it from the form: header, plan, objectives, indicators, findings.
const PROJECT_FIELDS = ['code', 'name', 'department', 'agency', 'area', 'attribute', 'period', 'purpose'];
const MONEY_WORDS = new Set(['unit', 'unitSource']);
const WIDE = 24;
const OPTIONAL_COLUMNS = ['basis', 'term', 'weight', 'baseline', 'actual', 'score', 'scoringRule', 'deviation', 'nature', 'explanation', 'remark'];

function projectBody(item) {
  const { project } = item;
  return [
    element('p', { class: 'hint' }, item.document.source.path),
    headerTable(item),
    project.schedule?.length ? scheduleTable(project) : null,
    ...objectives(project, 'objectives'), ...objectives(project, 'midTermObjectives'),
    project.indicators.length > 0 ? scrollable(words('indicators'), indicatorTable(item)) : null,
    item.findings.length > 0 ? findingsTable(item.findings, placesOf(project)) : null,
  ].flat().filter(Boolean);
}

function objectives(project, field) {
  return project[field]?.length ? [
    element('h4', {}, fieldWords(field), ' ', element('span', { class: 'hint' }, placeWords(project.location.fields?.[field] ?? project.location))),
    element('ol', {}, project[field].map((objective) => element('li', { class: 'prose' }, objective))),
  ] : [];
}

/** The head of the form: two fields beside each other, long texts across. */
function headerTable({ project, findings }) {
  const places = project.location.fields ?? {};
  const facts = [];
  const add = (field, value, reading = null) => {
    if (value !== undefined) {
      facts.push({ field, value, reading, place: places[field] ?? project.location });
    }
  };
  if (project.unit) {
    add('unit', [project.unit.code, project.unit.name].filter(Boolean).join(' '));
  }
  PROJECT_FIELDS.forEach((field) => add(field, project[field]));
  const money = project.budget ?? {};
  Object.entries(money).filter(([name]) => !MONEY_WORDS.has(name)).forEach(([name, amount]) =>
    add('budget.' + name, amount === null ? null : `${amount} ${money.unit ?? ''}`.trim(), inYuan(exactly(amount, money.unit))));
  const cells = facts.map((fact) => [
    element('th', { scope: 'row' }, fieldWords(fact.field)),
    element('td', { 'data-place': cellOf(fact.place) || null, tabindex: '-1' }, ...headerValue(fact, findings.filter((finding) => isAt(finding, fact.place)))),
  ]);
  const rows = [];
  for (let i = 0; i < cells.length; ) {
    const isWide = (at) => at >= cells.length || (facts[at].value ?? '').length > WIDE;
    const pair = !isWide(i) && !isWide(i + 1);
    const row = pair ? [...cells[i], ...cells[i + 1]] : cells[i];
    if (!pair) {
      row[1].colSpan = 3;
    }
    rows.push(row);
    i += pair ? 2 : 1;
  }
  const made = element('table', { class: 'form' },
    element('caption', {}, project.title ?? project.name ?? '', ' ', element('span', { class: 'hint' }, placeWords(project.location))),
    element('tbody', {}, rows.map((row) => element('tr', {}, row))));
  return scrollable(words('field'), made);
}

/** A value of the head, which shows on click where it stands and, of money, how much it is. */
function headerValue({ value, reading, place }, found) {
  const opened = discloser(value ?? words('empty'), { class: 'value', title: words('explain', value ?? '') }, () =>
    details([[words('place'), placeWords(place)], ...(reading === null ? [] : [[words('reading'), reading]]), ...findingFacts(found)]));
  return [opened.button, ...found.map(sign), opened.body];
}

function isAt(finding, place) {
  const known = finding.location;
  return known && place.row !== undefined && ['table', 'row', 'column'].every((part) => known[part] === place[part]);
}

function findingFacts(found) {
  return found.map((finding) => [words('severity.' + finding.severity), messageOf(finding)]);
}

function details(facts) {
  return element('dl', { class: 'reading' }, facts.map(([name, text]) => element('div', {}, element('dt', {}, name), element('dd', {}, text))));
}

function scheduleTable(project) {
  const places = project.location.fields ?? {};
  const rows = [
    project.schedule.map((point) => (point.cumulativePercent === null ? words('empty') : point.cumulativePercent + '%')),
    project.schedule.map((point, i) => element('td', { class: 'hint' }, placeWords(places['schedule.' + (i + 1)] ?? project.location))),
  ];
  return scrollable(words('schedule'), table(words('schedule'), project.schedule.map((point) => point.label), rows));
}

function indicatorTable(item) {
  const { indicators } = item.project;
  const spans1 = spans(indicators, ['level1']);
  const spans2 = spans(indicators, ['level1', 'level2']);
  const has = (column) => indicators.some((indicator) => indicator[column] !== undefined);
  const optional = OPTIONAL_COLUMNS.filter(has);
  const rows = indicators.map((indicator, i) => [
    ...level(indicator.level1, spans1[i]), ...level(indicator.level2, spans2[i]),
    indicator.level3 ?? '', ...(has('description') ? [indicator.description ?? ''] : []),
    ...valueCells(item, indicator, i),
    ...optional.map((column) => optionalText(indicator, column)),
  ]);
  const heads = [words('level1'), words('level2'), words('level3'), ...(has('description') ? [words('description')] : []),
    words('as-written'), words('reading'), ...optional.map(fieldWords)];
  const made = table(words('indicators'), heads, rows, 'indicators');
  indicators.forEach((indicator, i) => {
    made.tBodies[0].rows[i].dataset.place = rowOf(indicator.location);
    made.tBodies[0].rows[i].tabIndex = -1;
  });
  return made;
}

/** The places that a project's form and indicators show: cells, and rows of indicators. */
function placesOf(project) {
  const cells = Object.values(project.location.fields ?? {}).map(cellOf);
  return new Set([...cells, ...project.indicators.map((indicator) => rowOf(indicator.location))].filter(Boolean));
}

function cellOf(location) {
  return location?.column === undefined ? '' : `${rowOf(location)}/${location.column}`;
}

/** Where a place is shown within a node: its cell, else its row; null where it is not. */
function placeIn(node, location) {
  const places = [cellOf(location), rowOf(location)].filter(Boolean);
  return places.map((place) => node.querySelector(`[data-place="${CSS.escape(place)}"]`)).find((found) => found !== null) ?? null;
}

function rowOf(location) {
  return location?.row === undefined ? '' : `${location.table}/${location.row}`;
}

/** A result beside its typed reading; other columns as they are. */
function optionalText(indicator, column) {
  if (column === 'term') {
    return indicator.term ? words('term.' + indicator.term) : '';
  }
  const text = indicator[column] ?? '';
  return column === 'actual' && indicator.actualTarget && text !== ''
    ? [text, ' ', ...readAs(indicator.actualTarget)] : text;
}

/** For each row how many rows from it say the same in these columns; 0 within such a run. */
function spans(rows, columns) {
  const key = (row) => JSON.stringify(columns.map((column) => row[column] ?? ''));
  const lengths = new Array(rows.length).fill(0);
  for (let i = 0; i < rows.length; ) {
    let end = i + 1;
    while (end < rows.length && key(rows[end]) === key(rows[i])) {
      end++;
    }
    lengths[i] = end - i;
    i = end;
  }
  return lengths;
}

function level(text, span) {
  return span === 0 ? [] : [element('td', { rowspan: span > 1 ? span : null, class: 'level' }, text ?? '')];
}

function valueCells(item, indicator, place) {
  const found = item.findings.filter((finding) => finding.location && finding.location.table === indicator.location.table
    && finding.location.row !== undefined && finding.location.row === indicator.location.row);
  const raw = indicator.value ?? words('empty');
  const opened = discloser(raw, { class: 'value', title: words('explain', raw) }, () => readingDetails(item, indicator, place, found));
  return [
    element('td', {}, opened.button, ...found.map(sign)),
    element('td', {}, ...readAs(indicator.target), opened.body),
  ];
}

/** The kind of a target, and what it says where that is more. */
function readAs(target) {
  const kind = words('kind.' + target.kind);
  const text = targetText(target);
  return text === kind ? [badge('kind', kind)] : [badge('kind', kind), ' ', text];
}

/** How the value was read, and where it stands. */
function readingDetails(item, indicator, place, found) {
  const reading = item.readings[place];
  const facts = [[words('place'), placeWords(indicator.location)]];
  const base = baseText(indicator.target);
  if (base) {
    facts.push([words('target.base'), base]);
  }
  if (reading === undefined) {
    facts.push([words('rule'), words('other-cells')]);
  } else {
    facts.push([words('rule'), ruleWords('rule.', reading)]);
    if (reading.folded !== undefined) {
      facts.push([words('folded'), reading.folded]);
    }
    reading.dropped.forEach((dropped) => facts.push([words('dropped'), ruleWords('dropped.', dropped)]));
  }
  return details([...facts, ...findingFacts(found)]);
}

/** What was found; where its cell or row is shown above, the place leads there. */
function findingsTable(findings, shown = new Set()) {
  const isShown = (location) => shown.has(cellOf(location)) || shown.has(rowOf(location));
  const rows = findings.map((finding) => [
    [sign(finding), ' ', words('severity.' + finding.severity)], element('td', {}, messageOf(finding), element('span', { class: 'hint' }, words('why.' + finding.rule))),
    words('finding.' + finding.rule),
    isShown(finding.location) ? lead(finding.location) : placeWords(finding.location)]);
  return scrollable(words('findings'), table(words('findings'), [words('severity'), words('message'), words('rule'), words('place')], rows, 'findings'));
}

function lead(location) {
  const button = element('button', { type: 'button', class: 'quiet' }, placeWords(location));
  button.addEventListener('click', () => {
    const place = placeIn(button.closest('.item'), location);
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  });
  return button;
}
