// The list of projects: filtered, sorted, and shown a page at a time, so that thousands stay quick.
const PAGE_SIZES = [50, 200];

/**
 * Shows items.
 *
 * @returns what shows the list anew, what chooses an option of a filter, and what shows one item
 *
 * @param {{
 *   items: {search: string}[],
 *   filters: {key: string, options: () => [string, string][], fits: (item, chosen) => boolean, initial?: string}[],
 *   sorts: {key: string, compare?: (a, b) => number}[],
 *   toggle?: {key: string, filter: string, option: string},
 *   render: (item, chosen: {[key: string]: string}) => {node: Node, open: (wanted: boolean) => void, isOpen: () => boolean},
 *   shown?: (fitting: object[]) => void,
 *   counted?: (fitting: object[]) => string
 * }} list what to show and how
 */
function startList(list) {
  const state = { text: '', sort: list.sorts[0].key, page: 0, size: PAGE_SIZES[0], chosen: {} };
  list.filters.forEach((filter) => (state.chosen[filter.key] = filter.initial ?? ''));
  let rows = [];

  paper.push(() => openRows(rows));

  function visible() {
    const wanted = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = list.items.filter((item) =>
      wanted.every((word) => item.search.includes(word)) &&
      list.filters.every((filter) => state.chosen[filter.key] === '' || filter.fits(item, state.chosen[filter.key])));
    const compare = list.sorts.find((sort) => sort.key === state.sort).compare;
    return compare ? fitting.sort(compare) : fitting;
  }

  function show() {
    const all = visible();
    const pages = Math.max(1, Math.ceil(all.length / state.size));
    state.page = Math.min(state.page, pages - 1);
    rows = all.slice(state.size === Infinity ? 0 : state.page * state.size, (state.page + 1) * state.size).map((item) => list.render(item, state.chosen));
    byId('items').replaceChildren(...rows.map((row) => row.node));
    byId('count').textContent = list.counted ? list.counted(all) : words('count', all.length, list.items.length);
    byId('pages').replaceChildren(...(pages === 1 ? [] : turners(pages)));
    byId('pages').setAttribute('aria-label', words('page', state.page + 1, pages));
    list.shown?.(all);
  }

  function turners(pages) {
    const turn = (key, by, possible) =>
      element('button', { type: 'button', disabled: !possible, class: key, on: { click: () => { state.page += by; show(); byId('list').focus(); } } },
        words(key));
    return [
      turn('previous', -1, state.page > 0),
      element('span', {}, words('page', state.page + 1, pages)),
      turn('next', 1, state.page < pages - 1),
    ];
  }

  function changed(change) {
    change();
    state.page = 0;
    show();
  }

  function labelled(key, control) {
    return element('label', {}, element('span', {}, words(key)), control);
  }

  function choice(key, options, chosen, take) {
    const select = element('select', { id: 'choose-' + key, on: { change: () => changed(() => take(select.value)) } },
      options.map(([value, label]) => element('option', { value, selected: value === chosen }, label)));
    return labelled(key, select);
  }

  function toggle() {
    const { key, filter, option } = list.toggle;
    const box = element('input', { type: 'checkbox', id: key, on: { change: () => changed(() => {
      state.chosen[filter] = box.checked ? option : '';
      byId('choose-' + filter).value = state.chosen[filter];
    }) } });
    box.checked = state.chosen[filter] === option;
    return element('label', { class: 'check' }, box, element('span', {}, words(key)));
  }

  function controls() {
    const text = element('input', { type: 'search', id: 'search', value: state.text, placeholder: words('search-hint'),
      autocomplete: 'off', on: { input: () => changed(() => (state.text = text.value)) } });
    const filters = list.filters
      .filter((filter) => filter.options().length > 1)
      .map((filter) => choice(filter.key, [['', words('all')], ...filter.options()], state.chosen[filter.key],
        (value) => {
          state.chosen[filter.key] = value;
          if (list.toggle?.filter === filter.key) {
            byId(list.toggle.key).checked = value === list.toggle.option;
          }
        }));
    const sorts = list.sorts.map((sort) => [sort.key, words('sort.' + sort.key)]);
    const sizes = [...PAGE_SIZES.map((size) => [String(size), String(size)]), [String(Infinity), words('all')]];
    byId('filters').replaceChildren(
      labelled('search', text), ...filters,
      choice('sort', sorts, state.sort, (value) => (state.sort = value)),
      ...(list.items.length > PAGE_SIZES[0] ? [choice('size', sizes, String(state.size), (value) => (state.size = Number(value)))] : []),
      ...(list.toggle ? [toggle()] : []),
      element('button', { type: 'button', id: 'expand-all', on: { click: () => rows.forEach((row) => row.open(true)) } },
        words('expand-all')),
      element('button', { type: 'button', id: 'collapse-all', on: { click: () => rows.forEach((row) => row.open(false)) } },
        words('collapse-all')));
  }

  return {
    show: () => {
      controls();
      show();
    },
    choose: (key, value) => {
      take(key, value);
      byId('list').scrollIntoView();
      byId('list').focus();
    },
    take, reveal,
    chosen: (key) => state.chosen[key],
  };

  /** Chooses an option without leaving the place. */
  function take(key, value) {
    changed(() => (state.chosen[key] = value));
    controls();
  }

  /** Shows one item, opened, at the place of a finding; filters that hide it are given up. */
  function reveal(item, location) {
    if (!visible().includes(item)) {
      state.text = '';
      list.filters.forEach((filter) => (state.chosen[filter.key] = ''));
    }
    const at = visible().indexOf(item);
    state.page = state.size === Infinity ? 0 : Math.floor(at / state.size);
    controls();
    show();
    const row = rows[at - (state.size === Infinity ? 0 : state.page * state.size)];
    row.open(true);
    const target = placeIn(row.node, location) ?? row.node;
    target.tabIndex = -1;
    target.scrollIntoView({ block: target === row.node ? 'start' : 'center' });
    target.focus();
  }
}

/** What opens parts for print, for paper cannot be clicked; each gives what closes them again. */
const paper = [];

/** Opens rows, unless somebody has chosen what is open. */
function openRows(rows) {
  const closed = rows.some((row) => row.isOpen()) ? [] : rows;
  closed.forEach((row) => row.open(true));
  return () => closed.forEach((row) => row.open(false));
}

/** One row of the list: a heading that opens it, an amount, and what is known at a glance. */
function listRow(item, heading, amount, glance, make) {
  const opened = discloser(heading, { class: 'heading' }, make, item.isOpen === true);
  const open = (wanted) => {
    item.isOpen = wanted;
    opened.open(wanted);
  };
  opened.button.addEventListener('click', () => (item.isOpen = opened.isOpen()));
  return {
    node: element('li', { class: 'item' }, element('div', { class: 'row' }, element('h3', {}, opened.button), amount),
      element('p', { class: 'glance' }, glance), opened.body),
    open, isOpen: opened.isOpen,
  };
}

/** The different values of items, sorted, as options. */
function optionsOf(items, value) {
  const values = new Set(items.map(value).flat().filter((text) => text !== null && text !== ''));
  return [...values].sort(byText).map((text) => [text, text]);
}

const collator = new Intl.Collator('zh');

function byText(a, b) {
  return collator.compare(a, b);
}

function tile(key, value, hint = null) {
  return element('div', { class: 'tile', id: 'tile-' + key }, element('span', { class: 'name' }, words('tile.' + key)),
    element('strong', {}, value), hint === null ? null : element('span', { class: 'hint' }, hint));
}
