// Year over year: what was added, dropped and renamed, budgets, and what became of targets.
const EFFECTS = ['tightened', 'relaxed', 'same', 'shifted', 'quantified', 'unquantified', 'reworded'];
const STATUSES = ['changed', 'added', 'removed', 'unchanged'];

function changesView(data) {
  const diff = data.diff;
  const documents = diff.documents ?? [diff];
  const summary = diff.summary;
  const items = documents.flatMap((document) => document.projects.map((project) => changeItem(document, project)));

  function changeItem(document, project) {
    const known = project.to ?? project.from;
    const budget = project.changes.find((change) => change.field === 'budget.total');
    return {
      document, project, known,
      unit: known.unit?.name ?? known.unit?.code ?? '',
      budget, exact: budgetChange(project, budget), isOpen: project.status !== 'unchanged',
      renamed: Boolean(project.from && project.to && project.from.name !== project.to.name),
      effects: new Set(project.indicators.map((indicator) => indicator.effect).filter(Boolean)),
      search: searchText(project),
    };
  }

  /** Added and removed projects count with all their money. */
  function budgetChange(project, budget) {
    if (project.status === 'added' || project.status === 'removed') {
      const whole = project.to ?? project.from;
      const amount = exactly(whole.budget?.total, whole.budget?.unit);
      return amount === null ? null : project.to ? amount : -amount;
    }
    return exactly(budget?.difference, budget?.unit);
  }

  function searchText(project) {
    const sides = [project.from, project.to].filter(Boolean).flatMap((side) => [side.name, side.code, side.unit?.name]);
    const indicators = project.indicators.flatMap((indicator) => [indicator.from, indicator.to])
      .filter(Boolean).flatMap((side) => [side.level2, side.level3, side.value, side.description]);
    return [...sides, ...indicators].filter(Boolean).join('\n').toLowerCase();
  }

  function showFigures() {
    const counts = (of) => words('hint.change', of.changed, of.unchanged, of.added, of.removed);
    const total = (of) => String(STATUSES.reduce((sum, status) => sum + Number(of[status]), 0));
    const effects = EFFECTS.filter((effect) => Number(summary.effects[effect]) > 0);
    byId('tiles').replaceChildren(
      ...(summary.documents ? [tile('documents', total(summary.documents), counts(summary.documents))] : []),
      tile('projects', total(summary.projects), counts(summary.projects)),
      tile('indicators', total(summary.indicators), counts(summary.indicators)),
      tile('budget', `${summary.budget.from} → ${summary.budget.to}`,
        Number(summary.budget.withoutAmount) > 0 ? words('hint.withoutAmount', summary.budget.withoutAmount) : null),
      tile('effects', String(effects.reduce((sum, effect) => sum + Number(summary.effects[effect]), 0)),
        effects.map((effect) => `${words('effect.' + effect)} ${summary.effects[effect]}`).join(words('comma') || '，')));
  }

  function fitsStatus(item, key) {
    switch (key) {
      case 'any-change': return item.project.status !== 'unchanged';
      case 'renamed': return item.renamed;
      case 'up': return item.exact !== null && item.exact > 0n;
      case 'down': return item.exact !== null && item.exact < 0n;
      default: return item.project.status === key;
    }
  }

  function budgetChanges() {
    const moved = items.filter((item) => item.exact !== null && item.exact !== 0n);
    const size = (sum) => (sum < 0n ? -sum : sum);
    const top = moved.sort((a, b) => (size(a.exact) < size(b.exact) ? 1 : -1)).slice(0, LARGEST);
    return {
      labels: top.map((item) => item.known.name ?? words('unnamed')),
      values: top.map((item) => toDraw(item.exact)),
      shown: top.map((item) => inWan(item.exact)),
      colours: top.map((item) => (item.exact > 0n ? 'up' : 'down')),
    };
  }

  chart({ key: 'changes', type: 'bar', horizontal: true, data: budgetChanges });
  chart({ key: 'effects', type: 'bar', horizontal: true, counts: true, pick: (effect) => list.choose('effect', effect), data: () => ({
    keys: EFFECTS, labels: EFFECTS.map((effect) => words('effect.' + effect)),
    values: EFFECTS.map((effect) => Number(summary.effects[effect])),
    colours: EFFECTS.map((effect) => (effect === 'relaxed' || effect === 'unquantified' ? 'down' : 'chart')),
  }) });

  function showSources() {
    const rows = capped(documents.map((document) => () => {
      const [from, to] = [document.from, document.to];
      const name = (to ?? from).department?.name ?? (to ?? from).source?.path ?? (to ?? from).path;
      const years = [from, to].map((side) => (side ? side.fiscalYear ?? words('no-year') : '–')).join(' → ');
      const opened = discloser(`${name} · ${years}`, { class: 'heading' }, () => [
        element('p', { class: 'hint' }, [from?.path, to?.path].filter(Boolean).join(' → ')),
        document.notCompared.length > 0
          ? element('p', {}, words('not-compared') + ': ' + document.notCompared.map(fieldWords).join(words('comma') || '、')) : null,
        document.changes.length > 0 ? changesTable(document.changes, words('document-changes')) : null,
      ].filter(Boolean));
      return element('li', { class: 'item' }, element('h3', {}, opened.button,
        document.status ? badge(document.status, words('status.' + document.status)) : null), opened.body);
    }), FIRST_DOCUMENTS, MORE_DOCUMENTS, (number, left) => words('more-documents', number, left), element('ul', { class: 'items' }));
    byId('sources').replaceChildren(rows.place, rows.button);
  }

  const list = startList({
    items,
    filters: [
      { key: 'unit', options: () => optionsOf(items, (item) => item.unit), fits: (item, unit) => item.unit === unit },
      { key: 'status', options: () => ['any-change', ...STATUSES, 'renamed', 'up', 'down'].map((key) => [key, words('status.' + key)]), initial: 'any-change',
        fits: fitsStatus },
      { key: 'effect', options: () => EFFECTS.map((effect) => [effect, words('effect.' + effect)]), fits: (item, effect) => item.effects.has(effect) },
    ],
    toggle: { key: 'relaxed-only', filter: 'effect', option: 'relaxed' },
    sorts: [
      { key: 'order' },
      { key: 'name', compare: (a, b) => byText(a.known.name ?? '', b.known.name ?? '') },
      { key: 'change', compare: (a, b) => {
        const size = ({ exact }) => (exact === null ? -1n : exact < 0n ? -exact : exact);
        return size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0;
      } },
    ],
    render: (item, chosen) => listRow(item, item.known.name ?? words('unnamed'), amountChange(item), glance(item), () => changeBody(item, chosen.effect)),
  });

  /** Money before and after, and the step between. */
  function amountChange({ project, budget, exact, known }) {
    const direction = exact === null || exact === 0n ? '' : exact > 0n ? ' up' : ' down';
    if (budget && project.from && project.to) {
      return element('span', { class: 'amount' }, `${budget.from ?? '–'} → ${budget.to ?? '–'} ${budget.unit ?? ''} `,
        element('span', { class: 'step' + direction }, stepText(budget)));
    }
    return exact === null || exact === 0n ? null : element('span', { class: 'amount step' + direction },
      `${exact > 0n ? '+' : '−'}${known.budget.total} ${known.budget.unit ?? ''}`);
  }

  function stepText({ difference, percent }) {
    const signed = (number) => (number.startsWith('-') ? '−' + number.slice(1) : '+' + number);
    return difference === undefined ? '' : signed(percent === undefined ? difference : percent + '%');
  }

  function glance({ project, known, unit, renamed, effects, document }) {
    const department = documents.length > 1 ? (document.to ?? document.from).department?.name : null;
    const facts = [department, unit, known.code, renamed ? words('was-called', project.from.name ?? words('unnamed')) : null,
      project.matchedBy ? words('matched.' + project.matchedBy) : null].filter(Boolean);
    return [badge(project.status, words('status.' + project.status)), ' ', facts.join(' · '), ' ',
      ...EFFECTS.filter((effect) => effects.has(effect) && effect !== 'same').flatMap((effect) => [badge(effect, words('effect.' + effect)), ' '])];
  }

  byId('findings').hidden = true;
  return () => {
    showTitle(words('title.changes', ...[diff.from, diff.to].map((side) => fileName(side?.path ?? ''))));
    showFigures();
    showSources();
    list.show();
  };
}

function changeBody({ project }, effect) {
  const names = (projects) => projects.map((other) => other.name ?? other.code ?? words('unnamed')).join('; ');
  return [
    project.possibleSplit ? element('p', { class: 'notice' }, words('possible-split') + ': ' + names(project.possibleSplit)) : null,
    project.possibleMerge ? element('p', { class: 'notice' }, words('possible-merge') + ': ' + names(project.possibleMerge)) : null,
    project.changes.length > 0 ? changesTable(project.changes, words('change')) : null,
    project.indicators.length > 0 ? scrollable(words('indicators'), indicatorChanges(project.indicators, effect)) : null,
  ].filter(Boolean);
}

function changesTable(changes, caption) {
  return scrollable(caption, stacked(table(caption, [words('field'), words('from'), words('to'), words('change')], changes.map(changeCells), 'changes')));
}

function changeCells(change) {
  if (change.words !== undefined) {
    return [fieldWords(change.field), prose(marked(change.words, 'from')), prose(marked(change.words, 'to')), words('effect.' + change.effect)];
  }
  const unit = change.unit ? ' ' + change.unit : '';
  const amount = (number) => (number === null || number === undefined ? words('empty') : number + unit);
  const signed = (number) => (number.startsWith('-') ? number : '+' + number);
  const difference = change.difference === undefined ? '' : signed(change.difference) + unit + (change.percent === undefined ? '' : ` (${signed(change.percent)}%)`);
  return [fieldWords(change.field), amount(change.from), amount(change.to), difference];
}

function prose(content) {
  return element('td', { class: 'prose' }, content);
}

/** Where an effect is chosen, only what has it. */
function indicatorChanges(indicators, effect = '') {
  const wanted = indicators.filter((indicator) => indicator.status !== 'unchanged' && (effect === '' || indicator.effect === effect));
  const rows = wanted.flatMap((indicator) => {
    const others = (indicator.changes ?? []).filter((change) => change.field !== 'value');
    return [valueRow(indicator), ...others.map((change) => {
      const [field, ...rest] = changeCells(change);
      return [element('td', { class: 'deeper' }, field), ...rest];
    })];
  });
  return stacked(table(words('indicators'), [words('indicators'), words('from'), words('to'), words('change')], rows, 'changes'));
}

function valueRow(indicator) {
  const [from, to] = [indicator.from, indicator.to];
  const known = to ?? from;
  const runs = from && to ? characterChanges(from.value ?? '', to.value ?? '') : null;
  const targets = from && to ? inOneUnit(from.target, to.target) : [from?.target, to?.target];
  const side = (own, name) => (own ? readSide(own, targets[own === from ? 0 : 1], runs && own.value ? marked(runs, name) : [own.value ?? words('empty')]) : '–');
  return [
    [known.level1, known.level2, known.level3].filter(Boolean).join(' › '), prose(side(from, 'from')), prose(side(to, 'to')),
    indicator.effect ? badge(indicator.effect, words('effect.' + indicator.effect)) : badge(indicator.status, words('status.' + indicator.status)),
  ];
}

/** One year's value: its characters, the typed reading in a unit that both years have, and on click how much it is and where it stands. */
function readSide(own, target, characters) {
  const facts = [[words('reading'), words('kind.' + own.target.kind)], [words('place'), placeWords(own.location)]];
  const base = baseText(own.target);
  const opened = discloser(characters, { class: 'value', title: words('explain', own.value ?? '') }, () =>
    details(base ? [...facts, [words('target.base'), base]] : facts));
  return [opened.button, element('span', { class: 'hint' }, targetText(target)), opened.body];
}
