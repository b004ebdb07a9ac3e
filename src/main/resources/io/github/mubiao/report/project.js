// One project as people know it from the form: header, plan, objectives, indicators, findings.
const PROJECT_FIELDS = ['code', 'name', 'department', 'agency', 'attribute', 'period', 'purpose'];

function projectBody(item) {
  const { project } = item;
  return [
    headerTable(project),
    project.schedule?.length ? scheduleTable(project) : null,
    project.objectives?.length ? [element('h4', {}, words('objectives') + ' · ' + placeWords(project.location.fields?.objectives ?? project.location)),
      element('ol', {}, project.objectives.map((objective) => element('li', { class: 'prose' }, objective)))] : null,
    scrollable(words('indicators'), indicatorTable(item)),
    item.findings.length > 0 ? findingsTable(item.findings) : null,
  ].flat().filter(Boolean);
}

function headerTable(project) {
  const places = project.location.fields ?? {};
  const rows = [];
  const add = (field, value) => {
    if (value !== undefined) {
      rows.push([fieldWords(field), value ?? words('empty'), placeWords(places[field] ?? project.location)]);
    }
  };
  if (project.unit) {
    add('unit', [project.unit.code, project.unit.name].filter(Boolean).join(' '));
  }
  PROJECT_FIELDS.forEach((field) => add(field, project[field]));
  Object.entries(project.budget ?? {}).filter(([name]) => name !== 'unit').forEach(([name, amount]) =>
    add('budget.' + name, amount === null ? null : `${amount} ${project.budget.unit ?? ''}`.trim()));
  return scrollable(words('field'), table(`${project.title ?? project.name ?? ''} · ${placeWords(project.location)}`,
    [words('field'), words('value'), words('place')], rows, 'fields'));
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
  const optional = ['description', 'basis', 'weight', 'baseline', 'actual', 'score', 'nature', 'explanation', 'remark'].filter(has);
  const rows = indicators.map((indicator, i) => [
    ...level(indicator.level1, spans1[i]), ...level(indicator.level2, spans2[i]),
    indicator.level3 ?? '', ...(has('description') ? [indicator.description ?? ''] : []),
    ...valueCells(item, indicator, i),
    ...optional.filter((column) => column !== 'description').map((column) => indicator[column] ?? ''),
  ]);
  const heads = [words('level1'), words('level2'), words('level3'), ...(has('description') ? [words('description')] : []),
    words('as-written'), words('reading'), ...optional.filter((column) => column !== 'description').map((column) => fieldWords(column))];
  return table(words('indicators'), heads, rows, 'indicators');
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
    element('td', {}, badge('kind', words('kind.' + indicator.target.kind)), ' ', targetText(indicator.target), opened.body),
  ];
}

/** How the value was read, and where it stands. */
function readingDetails(item, indicator, place, found) {
  const reading = DATA.readings[Number(item.readings[place])];
  const facts = [[words('place'), placeWords(indicator.location)]];
  const base = baseText(indicator.target);
  if (base) {
    facts.push([words('target.base'), base]);
  }
  if (reading === undefined) {
    facts.push([words('rule'), words('other-cells')]);
  } else {
    facts.push([words('rule'), `${reading.rule}: ${reading.reason}`]);
    if (reading.folded !== undefined) {
      facts.push([words('folded'), reading.folded]);
    }
    reading.dropped.forEach((dropped) => facts.push([words('dropped'), `${dropped.rule}: ${dropped.reason}`]));
  }
  found.forEach((finding) => facts.push([words('severity.' + finding.severity), messageOf(finding)]));
  return element('dl', { class: 'reading' }, facts.map(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]).flat());
}

function findingsTable(findings) {
  const rows = findings.map((finding) => [
    [sign(finding), ' ', words('severity.' + finding.severity)], finding.rule, messageOf(finding), placeWords(finding.location)]);
  return scrollable(words('findings'), table(words('findings'), [words('severity'), words('rule'), words('findings'), words('place')], rows, 'findings'));
}
