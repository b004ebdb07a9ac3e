// Reads the page's data and shows it.
let DATA = null;
let redraw = () => {};

async function pageData() {
  const holder = byId('data');
  if (holder.type === 'application/json') {
    return JSON.parse(holder.textContent);
  }
  if (typeof DecompressionStream === 'undefined') {
    throw new Error(words('packed-unsupported'));
  }
  const packed = Uint8Array.from(atob(holder.textContent), (character) => character.charCodeAt(0));
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(plain).text());
}

function dark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function showAll() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach((node) => (node.textContent = words(node.dataset.text)));
  byId('list-heading').textContent = words(DATA?.view === 'changes' ? 'differences' : 'projects');
  byId('language').textContent = words('language');
  byId('language').lang = language === 'zh' ? 'en' : 'zh-CN';
  byId('theme').textContent = words(dark() ? 'light' : 'dark');
  redraw();
  drawAll();
}

byId('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  showAll();
});
byId('theme').addEventListener('click', () => {
  document.documentElement.dataset.theme = dark() ? 'light' : 'dark';
  byId('theme').textContent = words(dark() ? 'light' : 'dark');
  drawAll();
});
byId('print').addEventListener('click', () => print());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showAll);

// Paper is white: what is drawn must be too.
let beforePrint;
let closeAgain = [];
addEventListener('beforeprint', () => {
  closeAgain = paper.map((open) => open());
  beforePrint = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  recolour();
});
addEventListener('afterprint', () => {
  closeAgain.forEach((close) => close());
  if (beforePrint === undefined) {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = beforePrint;
  }
  recolour();
});

pageData().then((data) => {
  DATA = data;
  redraw = data.view === 'changes' ? changesView(data) : documentsView(data);
  showAll();
  document.documentElement.dataset.ready = 'true';
}).catch((error) => {
  byId('trouble').hidden = false;
  byId('trouble').textContent = words('data-broken') + error.message;
});
