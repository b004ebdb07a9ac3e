// What was found, by rule, the gravest and then the most frequent first: each rule with its reason, and a list on click.
const FIRST_RULES = 8;
const FIRST_FINDINGS = 20;
const MORE_FINDINGS = 100;
const FIRST_PROJECTS = 5;

/**
 * The section of findings.
 *
 * @param reveal shows an item of the list, and the place of a finding in it
 * @returns what shows the findings of items, and what chooses a severity
 */
function findingsSection(reveal) {
  let items = [];
  let severity = '';
  let groups = [];
  let showAllRules = () => {};

  function show(chosen) {
    items = chosen;
    draw();
  }

  function draw() {
    const found = items.flatMap((item) => item.findings.map((finding) => ({ item, finding })));
    const shown = found.filter(({ finding }) => severity === '' || finding.severity === severity);
    groups = [];
    byId('findings-choice').replaceChildren(...['', ...SEVERITIES].map((key) => toggle(key, found)));
    const rules = byRule(shown);
    const list = capped(rules.map((rule) => () => ruleRow(rule)), severity === '' ? FIRST_RULES : rules.length, rules.length,
      (number) => words('more-rules', number), element('ul', { class: 'items' }));
    byId('rules').replaceChildren(list.place, list.button, ...(rules.length === 0 ? [element('p', { class: 'hint' }, words('nothing-found'))] : []));
    const first = worstItems();
    byId('first').hidden = first.length === 0;
    byId('first').replaceChildren(element('h3', {}, words('look-first')), element('ol', { class: 'firsts' }, first.map(firstRow)));
    showAllRules = () => list.show(rules.length);
  }

  function toggle(key, found) {
    const number = key === '' ? found.length : found.filter(({ finding }) => finding.severity === key).length;
    return element('button', { type: 'button', 'aria-pressed': String(key === severity), id: 'findings-' + (key || 'all'), on: { click: () => choose(key) } },
      key === '' ? null : element('span', { class: 'sign ' + key, 'aria-hidden': 'true' }, FINDING_SIGNS[key]),
      ` ${key === '' ? words('all') : words('severity.' + key)} ${number.toLocaleString('en')}`);
  }

  function choose(key) {
    severity = key;
    draw();
  }

  /** A rule may be of two severities, by its settings: then it is two groups. */
  function byRule(found) {
    const rules = new Map();
    found.forEach((entry) => {
      const key = entry.finding.severity + ' ' + entry.finding.rule;
      if (!rules.has(key)) {
        rules.set(key, []);
      }
      rules.get(key).push(entry);
    });
    const rank = (entries) => SEVERITIES.indexOf(entries[0].finding.severity);
    return [...rules.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length || byText(a[0].finding.rule, b[0].finding.rule));
  }

  function ruleRow(entries) {
    const [{ finding }] = entries;
    const projects = new Set(entries.filter(({ item }) => !item.isDocument).map(({ item }) => item)).size;
    const documents = new Set(entries.map(({ item }) => item.document)).size;
    const opened = discloser(words('finding.' + finding.rule), { class: 'heading' }, () => ruleBody(entries));
    groups.push(opened);
    const spread = [projects > 0 ? words(projects === 1 ? 'in-project' : 'in-projects', projects) : null,
      words(documents === 1 ? 'in-document' : 'in-documents', documents)].filter(Boolean).join(words('list'));
    return element('li', { class: 'item' },
      element('div', { class: 'row' },
        element('h3', {}, element('span', { class: 'sign ' + finding.severity, role: 'img', 'aria-label': words('severity.' + finding.severity) }, FINDING_SIGNS[finding.severity]), ' ', opened.button),
        element('span', { class: 'amount' }, entries.length.toLocaleString('en'))),
      element('p', { class: 'glance' }, `${spread} · ${words('why.' + finding.rule)}`), opened.body);
  }

  function ruleBody(entries) {
    const title = words('finding.' + entries[0].finding.rule);
    const made = table(title, [words('project'), words('message'), words('place')], [], 'findings by-rule stacked');
    const rows = capped(entries.map((entry) => () => findingRow(entry)), FIRST_FINDINGS, MORE_FINDINGS,
      (number, left) => words('more-findings', number, left), made.tBodies[0]);
    return [scrollable(title, made), rows.button, element('p', { class: 'hint' }, words('rule-id', entries[0].finding.rule))];
  }

  function findingRow({ item, finding }) {
    const place = element('button', { type: 'button', class: 'quiet', on: { click: () => reveal(item, finding.location) } }, placeWords(finding.location));
    const label = (key) => ({ 'data-label': words(key) });
    return element('tr', {}, element('td', label('project'), itemName(item), element('span', { class: 'hint' }, item.document.source.path)),
      element('td', label('message'), messageOf(finding)), element('td', label('place'), place));
  }

  /** Those with the gravest findings, of these with the most, of these with the most money. */
  function worstItems() {
    const number = (item, key) => item.findings.filter((finding) => finding.severity === key).length;
    return items.filter((item) => item.worst < 2).sort((a, b) => number(b, 'error') - number(a, 'error') || number(b, 'warning') - number(a, 'warning')
      || ((a.exact ?? -1n) < (b.exact ?? -1n) ? 1 : -1)).slice(0, FIRST_PROJECTS);
  }

  function firstRow(item) {
    const facts = [item.isDocument ? null : item.department, item.year, item.exact === null ? null : inWan(item.exact) + ' 万元'].filter(Boolean).join(' · ');
    return element('li', {}, element('button', { type: 'button', class: 'quiet', on: { click: () => reveal(item) } }, itemName(item)),
      ' ', element('span', { class: 'hint' }, facts), ' ', ...signs(item.findings));
  }

  paper.push(() => {
    showAllRules();
    return openRows(groups);
  });

  return { show, choose: (key) => {
    choose(key);
    byId('findings').scrollIntoView();
    byId('findings').focus();
  } };
}

/** What people call an item: its project's name, or its file's. */
function itemName(item) {
  return item.isDocument ? fileName(item.document.source.path) : item.project.name ?? item.project.title ?? words('unnamed');
}
