// A department's year: documents, their projects, and how each value was read.
const NO_YEAR = 'none';
const FIRST_DOCUMENTS = 8;
const MORE_DOCUMENTS = 50;
const MOST_SAME = 3;

function documentsView(data) {
  const entries = data.entries.slice(1).map((entry) => (entry.document ? entry : unreadEntry(entry)));
  const documents = entries.map((entry) => entry.document);
  const items = entries.flatMap((entry) => itemsOf(entry));
  const years = yearsOf(items);
  nameSame();

  /** A file that could not be read is a document with that finding alone. */
  function unreadEntry({ path, message, messageZh }) {
    const document = { isUnread: true, source: { path }, projects: [], findings: [{ rule: 'unreadable-file', severity: 'error', message }] };
    return { document, readings: [], ways: [], messages: [messageZh ?? message] };
  }

  /** Files that hold one document, as one that was saved in several formats, name each other; each of them counts. */
  function nameSame() {
    const files = new Map();
    entries.filter(({ content }) => content).forEach(({ content, document }) => files.set(content, [...(files.get(content) ?? []), document]));
    files.forEach((same) => same.forEach((document) => (document.same = same.filter((other) => other !== document))));
  }

  /** The projects of a document, and before them the document itself where findings are its own or it has no project. */
  function itemsOf({ document, readings, ways, messages }) {
    document.findings.forEach((finding, i) => (finding.messageZh = messages[i]));
    const year = document.fiscalYear ?? '';
    const department = document.department?.name ?? document.source.path;
    const made = document.projects.map((project, i) => ({
      document, project, readings: readings[i].map((place) => ways[Number(place)]), findings: [],
      unit: project.unit?.name ?? project.unit?.code ?? '', year, department,
      exact: exactly(project.budget?.total, project.budget?.unit),
      search: searchText(project),
    }));
    document.loose = document.findings.filter((finding) => {
      const owner = ownerOf(finding, made);
      owner?.findings.push(finding);
      return owner === undefined;
    });
    const own = document.loose.length > 0 || made.length === 0 ? [{
      document, isDocument: true, project: { indicators: [] }, findings: document.loose, unit: '', year, department, exact: null,
      search: [document.source.path, department, ...document.loose.flatMap((finding) => [finding.message, finding.messageZh])].join('\n').toLowerCase(),
    }] : [];
    document.items = [...own, ...made];
    document.items.forEach((item) => (item.worst = Math.min(3, ...item.findings.map((finding) => SEVERITIES.indexOf(finding.severity)))));
    return document.items;
  }

  /** The newest first; last the projects without a year, which belong to none. */
  function yearsOf(all) {
    const projects = all.filter((item) => !item.isDocument);
    const known = [...new Set(projects.map((item) => item.year))].filter((year) => year !== '').sort().reverse();
    return projects.some((item) => item.year === '') ? [...known, NO_YEAR] : known;
  }

  /** A file without projects and without a year hides behind no year: it may be of any. */
  function isOf(item, year) {
    return item.year === (year === NO_YEAR ? '' : year) || (item.isDocument && item.year === '');
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

  /** The files of what is chosen; of many, the gravest first. */
  function showSources(fitting) {
    const chosen = new Set(fitting.map((item) => item.document));
    const shown = documents.filter((document) => chosen.has(document));
    const gravest = (document) => Math.min(3, ...document.items.map((item) => item.worst));
    const sorted = shown.length <= FIRST_DOCUMENTS ? shown
      : shown.sort((a, b) => gravest(a) - gravest(b) || b.findings.length - a.findings.length);
    const rows = capped(sorted.map((document) => () => source(document).node), FIRST_DOCUMENTS, MORE_DOCUMENTS,
      (number, left) => words('more-documents', number, left), element('ul', { class: 'items' }));
    byId('sources').replaceChildren(rows.place, rows.button);
  }

  function source(document) {
    const name = document.department?.name ?? fileName(document.source.path);
    const year = document.isUnread ? words('not-read') : document.fiscalYear ? words('year', document.fiscalYear) : words('no-year');
    const projects = document.items.filter((item) => !item.isDocument);
    const stated = projects.filter((item) => item.exact !== null);
    const sum = inWan(stated.reduce((whole, item) => whole + item.exact, 0n)) + ' 万元' + (stated.length < projects.length ? ` (${stated.length}/${projects.length})` : '');
    const number = document.projects.reduce((whole, project) => whole + project.indicators.length, 0);
    const facts = [document.source.path, words(projects.length === 1 ? 'count.project' : 'count.projects', projects.length),
      words(number === 1 ? 'count.indicator' : 'count.indicators', number)];
    if (document.same?.length > 0) {
      const named = document.same.slice(0, MOST_SAME).map((other) => other.source.path).join(', ');
      facts.push(words('same-document', document.same.length > MOST_SAME ? named + ', …' : named));
    }
    return listRow({}, `${name} · ${year}`, stated.length === 0 ? null : element('span', { class: 'amount' }, sum),
      [facts.join(' · '), ' ', ...signs(document.findings)], () => documentBody(document));
  }

  function documentBody(document) {
    return [
      document.isUnread ? null : element('p', { class: 'hint' }, `${document.source.path} · ${document.source.format} · SHA-256 ${document.source.sha256}`),
      document.departmentObjectives ? departmentPart(document.departmentObjectives) : null,
      document.loose.length > 0 ? findingsTable(document.loose) : null,
    ].filter(Boolean);
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
    shown: (fitting) => {
      showFigures(fitting, list.chosen('fiscalYear'));
      findings.show(fitting);
      showSources(fitting);
    },
    counted: (fitting) => {
      const own = fitting.filter((item) => item.isDocument).length;
      return words('count', fitting.length - own, items.filter((item) => !item.isDocument).length) + (own > 0 ? words('count.documents', own) : '');
    },
    filters: [
      { key: 'fiscalYear', options: () => years.map((year) => [year, year === NO_YEAR ? words('no-year') : year]), fits: isOf, initial: years.length > 1 ? years[0] : '' },
      { key: 'department', options: () => optionsOf(items, (item) => item.department), fits: (item, department) => item.department === department },
      { key: 'unit', options: () => optionsOf(items, (item) => item.unit), fits: (item, unit) => item.unit === unit },
      { key: 'kind', options: () => optionsOf(items, (item) => item.project.indicators.map((i) => i.target.kind)).map(([kind]) => [kind, words('kind.' + kind)]),
        fits: (item, kind) => item.project.indicators.some((indicator) => indicator.target.kind === kind) },
      { key: 'severity', options: () => [...SEVERITIES, 'any', 'none'].map((key) => [key, words('severity.' + key)]),
        fits: (item, key) => (key === 'none' ? item.worst === 3 : key === 'any' ? item.worst < 3 : item.findings.some((f) => f.severity === key)) },
    ],
    sorts: [
      { key: 'order' },
      { key: 'name', compare: (a, b) => byText(itemName(a), itemName(b)) },
      { key: 'budget', compare: (a, b) => ((a.exact ?? -1n) < (b.exact ?? -1n) ? 1 : -1) },
      { key: 'indicators', compare: (a, b) => b.project.indicators.length - a.project.indicators.length },
      { key: 'findings', compare: (a, b) => a.worst - b.worst || b.findings.length - a.findings.length },
    ],
    render: (item) => listRow(item, itemName(item), amount(item.project), glance(item), () => (item.isDocument ? documentBody(item.document) : projectBody(item))),
  });

  const findings = findingsSection(list.reveal);
  const showFigures = overview(items, {
    choose: list.choose, chooseFindings: findings.choose, years, takeYear: (year) => list.take('fiscalYear', year), reveal: list.reveal,
  });

  function amount({ budget }) {
    return budget?.total ? element('span', { class: 'amount' }, `${budget.total} ${budget.unit ?? ''}`.trim()) : null;
  }

  function glance({ project, unit, findings: found, department, year, isDocument, document }) {
    if (isDocument) {
      return [[words(document.isUnread ? 'not-read' : 'whole-document'), document.source.path, year].filter(Boolean).join(' · '), ' ', ...signs(found)];
    }
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
    list.show();
  };
}
