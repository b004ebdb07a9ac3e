// Drawings of figures. Each has its numbers as a table, for those who cannot see it and for print.
const LARGEST = 10;
const drawings = [];
let drawn = [];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

/**
 * Announces a drawing.
 *
 * @param {{key: string, type: string, horizontal?: boolean, data: () => {labels: string[], values: number[],
 *     shown?: string[], colours?: string[]}, hint?: () => string}} drawing what to draw, asked anew for each language
 */
function chart(drawing) {
  drawings.push(drawing);
}

function shortened(label) {
  const characters = Array.from(label);
  return characters.length > 18 ? characters.slice(0, 17).join('') + '…' : label;
}

function drawAll() {
  drawn.forEach((old) => old.destroy());
  drawn = [];
  const place = byId('charts');
  place.replaceChildren();
  for (const drawing of drawings) {
    const data = drawing.data();
    if (data.values.some((value) => value !== 0)) {
      place.append(figure(drawing, data));
    }
  }
}

function figure(drawing, data) {
  const title = words('chart.' + drawing.key);
  const shown = data.shown ?? data.values.map(String);
  const canvas = element('canvas', { role: 'img', 'aria-label': title });
  const frame = element('div', { class: 'frame' }, canvas);
  if (drawing.horizontal) {
    frame.style.height = `${Math.max(5, data.labels.length) * 1.7 + 3}rem`;
  }
  const numbers = discloser(words('chart.numbers'), { class: 'quiet' }, () =>
    table(title, [words('chart.label'), words('chart.value')], data.labels.map((label, i) => [label, shown[i]])));
  const made = element('figure', { class: 'chart', id: 'chart-' + drawing.key },
    element('figcaption', {}, title), frame,
    drawing.hint ? element('p', { class: 'hint' }, drawing.hint()) : null, numbers.button, numbers.body);
  queueMicrotask(() => draw(canvas, drawing, data, shown));
  return made;
}

function draw(canvas, drawing, data, shown) {
  const colours = data.colours?.map(colour) ?? colour('chart');
  const line = drawing.type === 'line';
  const number = { grid: { color: colour('line') }, ticks: { color: colour('muted') }, beginAtZero: true };
  const name = {
    grid: { display: false },
    ticks: { color: colour('text'), autoSkip: line, callback: (value) => shortened(data.labels[value]) },
  };
  drawn.push(new Chart(canvas, {
    type: drawing.type,
    data: {
      labels: data.labels,
      datasets: [{
        data: data.values, backgroundColor: colours, borderColor: colours, borderWidth: line ? 2 : 0,
        maxBarThickness: 22, pointRadius: 4,
      }],
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false,
      indexAxis: drawing.horizontal ? 'y' : 'x',
      font: { family: 'inherit' },
      scales: drawing.horizontal ? { x: number, y: name } : { x: name, y: number },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: (at) => shown[at.dataIndex] } },
      },
    },
  }));
}

/** The largest of some exact sums, the others as one. */
function largest(sums) {
  const all = [...sums.entries()].sort((a, b) => (a[1] < b[1] ? 1 : a[1] > b[1] ? -1 : 0));
  const top = all.slice(0, LARGEST);
  const rest = all.slice(LARGEST).reduce((sum, entry) => sum + entry[1], 0n);
  const entries = rest === 0n ? top : [...top, [words('chart.others'), rest]];
  return {
    labels: entries.map((entry) => entry[0]),
    values: entries.map((entry) => toDraw(entry[1])),
    shown: entries.map((entry) => inWan(entry[1])),
  };
}

/** New colours for what is drawn, at once: printing does not wait. */
function recolour() {
  drawn.forEach((chart) => {
    const { x, y } = chart.options.scales;
    const [name, number] = chart.options.indexAxis === 'y' ? [y, x] : [x, y];
    number.grid.color = colour('line');
    number.ticks.color = colour('muted');
    name.ticks.color = colour('text');
    chart.resize();
    chart.update('none');
  });
}
