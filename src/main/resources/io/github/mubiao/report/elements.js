// Elements are made here and nowhere else: what a document says is only ever text of a node.

/** An element with attributes and children; a string child is text, null is nothing. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'on') {
      Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
    } else if (value !== null && value !== false) {
      made.setAttribute(attribute, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** The page's name, in its tab and on top. */
function showTitle(title) {
  document.title = title;
  byId('title').textContent = title;
}

/** The last part of a path. */
function fileName(path) {
  return path.replaceAll('\\', '/').replace(/\/+$/, '').split('/').pop() || path;
}

function byId(id) {
  return document.getElementById(id);
}

let identifiers = 0;

/** A button that shows and hides what it makes on first use. */
function discloser(label, attributes, make, shown = false) {
  const id = 'part-' + ++identifiers;
  const body = element('div', { id, class: 'body', hidden: true });
  const button = element('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': id, ...attributes }, label);
  const open = (wanted) => {
    if (wanted && body.childNodes.length === 0) {
      body.append(...[make()].flat());
    }
    body.hidden = !wanted;
    button.setAttribute('aria-expanded', String(wanted));
  };
  button.addEventListener('click', () => open(body.hidden));
  open(shown);
  return { button, body, open, isOpen: () => !body.hidden };
}

/** A table that scrolls sideways by itself where there is no room, also by keyboard. */
function scrollable(label, table) {
  return element('div', { class: 'scroll', role: 'region', 'aria-label': label, tabindex: '0' }, table);
}

/** A table with a head of words and rows of cells; a cell is text, a node, or a ready cell. */
function table(caption, heads, rows, className = '') {
  const cell = (content) =>
    content instanceof HTMLTableCellElement ? content : element('td', {}, ...[content ?? ''].flat());
  return element(
    'table',
    { class: className },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows.map((cells) => element('tr', {}, cells.filter((c) => c !== null).map(cell)))));
}

/** A table whose rows are read one below the other where there is no room: each cell then says its heading. */
function stacked(made) {
  const heads = [...made.tHead.rows[0].cells].map((head) => head.textContent);
  made.classList.add('stacked');
  [...made.tBodies[0].rows].forEach((row) => [...row.cells].forEach((cell, i) => (cell.dataset.label = heads[i])));
  return made;
}

function badge(kind, text, title = null) {
  return element('span', { class: 'badge ' + kind, title }, text);
}

const FINDING_SIGNS = { error: '✕', warning: '!', note: 'i' };

/** The coloured sign of a finding; its words are there for those who cannot see it. */
function sign(finding) {
  const text = words('severity.' + finding.severity) + ': ' + messageOf(finding);
  return element('span', { class: 'sign ' + finding.severity, title: text, role: 'img', 'aria-label': text },
    FINDING_SIGNS[finding.severity]);
}

const MOST_SIGNS = 3;

/** The signs of findings; of many, one of each severity with their number. */
function signs(findings) {
  if (findings.length <= MOST_SIGNS) {
    return findings.map(sign);
  }
  return SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [element('span', { class: 'number-of' }, element('span', { class: 'sign ' + severity, role: 'img',
      'aria-label': words('severity.' + severity) }, FINDING_SIGNS[severity]), ` ${number} `)];
  });
}

/**
 * The first of many parts, and a button that shows more of them.
 *
 * @param makers make the parts, each when it is shown
 * @param first how many are shown at once
 * @param step how many more a click shows
 * @param label the button's words, by how many it shows and how many are left
 * @param place takes the parts
 */
function capped(makers, first, step, label, place) {
  let shown = 0;
  const button = element('button', { type: 'button', class: 'more' });
  const show = (number) => {
    place.append(...makers.slice(shown, shown + number).map((make) => make()));
    shown = Math.min(makers.length, shown + number);
    button.hidden = shown === makers.length;
    button.dataset.left = words('left-out', makers.length - shown);
    button.textContent = label(Math.min(step, makers.length - shown), makers.length - shown);
  };
  button.addEventListener('click', () => show(step));
  show(first);
  return { place, button, show };
}

function messageOf(finding) {
  return language === 'zh' ? finding.messageZh ?? finding.message : finding.message;
}

/** One side of a changed text, the characters that only it has marked. */
function marked(runs, side) {
  return runs.flatMap((run) => {
    if (run.kept !== undefined) {
      return [run.kept];
    }
    const own = side === 'from' ? run.removed : run.added;
    return own === undefined ? [] : [element(side === 'from' ? 'del' : 'ins', {}, own)];
  });
}
