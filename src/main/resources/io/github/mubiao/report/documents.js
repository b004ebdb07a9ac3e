// A department's year: documents, their projects, and how each value was read.
function documentsView(data) {
  const entries = data.entries.slice(1);
  const read = entries.filter((entry) => entry.document);
  const failed = entries.filter((entry) => !entry.document);
  const items = read.flatMap((entry) => projectItems(entry));
  const documents = read.map((entry) => entry.document);

  function projectItems({ document, readings, ways, messages }) {
    document.findings.forEach((finding, i) => (finding.messageZh = messages[i]));
    const made = document.projects.map((project, i) => ({
      document, project, readings: readings[i].map((place) => ways[Number(place)]), findings: [],
      unit: project.unit?.name ?? project.unit?.code ?? '',
      year: document.fiscalYear ?? '', department: document.department?.name ?? document.source.path,
      exact: exactly(project.budget?.total, project.budget?.unit),
      search: searchText(project),
    }));
    document.loose = document.findings.filter((finding) => {
      const owner = ownerOf(finding, made);
      owner?.findings.push(finding);
      return owner === undefined;
    });
    made.forEach((item) => (item.worst = Math.min(3, ...item.findings.map((finding) => SEVERITIES.indexOf(finding.severity)))));
    return made;
  }

  /** Several projects may bear one name: then the last that begins before the finding's table. */
  function ownerOf(finding, all) {
    const named = all.filter(({ project }) => finding.project && (project.code ?? project.name) === finding.project);
    const before = named.filter(({ project }) => !finding.location?.table || Number(project.location.table) <= Number(finding.location.table));
    return before[before.length - 1] ?? named[0];
  }

  function searchText(project) {
    const indicators = project.indicators.flatMap((i) => [i.level1, i.level2, i.level3, i.description, i.value, i.basis]);
    return [project.name, project.code, project.title, project.unit?.name, project.purpose, ...indicators]
      .filter(Boolean).join('\n').toLowerCase();
  }

  function showSources() {
    const lost = failed.length === 0 ? [] : [
      element('h3', {}, words('failed-heading')),
      element('ul', { class: 'failed' }, failed.map((file) => element('li', {}, element('strong', {}, file.path), ' ' + file.message))),
    ];
    byId('sources').replaceChildren(...gathered(words('documents'), documents.map(source)), ...lost);
  }

  function source(document) {
    const name = document.department?.name ?? document.source.path;
    const year = document.fiscalYear ? words('year', document.fiscalYear) : words('no-year');
    const opened = discloser(`${name} · ${year}`, { class: 'heading' }, () => [
      element('p', { class: 'hint' }, `${document.source.path} · ${document.source.format} · SHA-256 ${document.source.sha256}`),
      document.departmentObjectives ? departmentPart(document.departmentObjectives) : null,
      document.loose.length > 0 ? findingsTable(document.loose) : null,
    ].filter(Boolean));
    return element('div', { class: 'item' }, element('h3', {}, opened.button, ...signs(document.loose)), opened.body);
  }

  function departmentPart(part) {
    const rows = part.objectives.flatMap((objective) => [
      [element('strong', {}, `${objective.ordinal}. ${objective.name ?? ''}`), objective.objective ?? '', objective.indicatorText ?? ''],
      ...objective.targets.map((target) => ['', target.text, targetText(target.target)]),
    ]);
    return element('div', {},
      part.overall ? element('p', { class: 'prose' }, part.overall) : null,
      rows.length > 0 ? scrollable(words('objectives'), table(words('objectives'), [words('objective-name'), words('objectives'), words('targets')], rows)) : null,
      part.measures.length > 0 ? element('h4', {}, words('measures')) : null,
      element('ul', {}, part.measures.map((measure) => element('li', {}, measure))));
  }

  const list = startList({
    items,
    shown: (fitting) => showFigures(fitting),
    filters: [
      { key: 'fiscalYear', options: () => optionsOf(items, (item) => item.year), fits: (item, year) => item.year === year },
      { key: 'department', options: () => optionsOf(items, (item) => item.department), fits: (item, department) => item.department === department },
      { key: 'unit', options: () => optionsOf(items, (item) => item.unit), fits: (item, unit) => item.unit === unit },
      { key: 'kind', options: () => optionsOf(items, (item) => item.project.indicators.map((i) => i.target.kind)).map(([kind]) => [kind, words('kind.' + kind)]),
        fits: (item, kind) => item.project.indicators.some((indicator) => indicator.target.kind === kind) },
      { key: 'severity', options: () => [...SEVERITIES, 'any', 'none'].map((key) => [key, words('severity.' + key)]),
        fits: (item, key) => (key === 'none' ? item.worst === 3 : key === 'any' ? item.worst < 3 : item.findings.some((f) => f.severity === key)) },
    ],
    sorts: [
      { key: 'order' },
      { key: 'name', compare: (a, b) => byText(a.project.name ?? '', b.project.name ?? '') },
      { key: 'budget', compare: (a, b) => ((a.exact ?? -1n) < (b.exact ?? -1n) ? 1 : -1) },
      { key: 'indicators', compare: (a, b) => b.project.indicators.length - a.project.indicators.length },
      { key: 'findings', compare: (a, b) => a.worst - b.worst || b.findings.length - a.findings.length },
    ],
    render: (item) => listRow(item, item.project.name ?? item.project.title ?? words('unnamed'), amount(item.project), glance(item), () => projectBody(item)),
  });

  const showFigures = overview(items, list.choose);

  function amount({ budget }) {
    return budget?.total ? element('span', { class: 'amount' }, `${budget.total} ${budget.unit ?? ''}`.trim()) : null;
  }

  function glance({ project, unit, findings: found, department, year }) {
    const facts = [...(documents.length > 1 ? [year, department] : []), unit === department ? null : unit, project.code,
      words(project.indicators.length === 1 ? 'count.indicator' : 'count.indicators', project.indicators.length)].filter(Boolean);
    return [facts.join(' · '), ' ', ...signs(found)];
  }

  function title() {
    const [only] = documents;
    return documents.length === 1
      ? words('title.document', only.department?.name ?? fileName(only.source.path), only.fiscalYear ?? '').trim()
      : words('title.documents', documents.length);
  }

  return () => {
    showTitle(title());
    showSources();
    list.show();
  };
}
