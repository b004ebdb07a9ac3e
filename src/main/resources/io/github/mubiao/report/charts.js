// Drawings of figures. Each has its numbers as a table, for those who cannot see it and for print.
const LARGEST = 10;
const REDRAW_AFTER = 120;
const VALUE_ROOM = 58;
const LINE_HEIGHT = 13;
const drawings = [];
let drawn = [];
let redrawing = 0;

/** Draws anew once the user has paused. */
function redrawSoon() {
  clearTimeout(redrawing);
  redrawing = setTimeout(drawAll, REDRAW_AFTER);
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

/**
 * Announces a drawing.
 *
 * @param {{key: string, type: string, horizontal?: boolean, counts?: boolean, data: () => {labels: string[], values: (number|null)[],
 *     shown?: string[], colours?: string[], keys?: string[]}, hint?: (data) => string, pick?: (key: string) => void}} drawing
 *     what to draw, asked anew for each language and choice; pick hears of the key of a bar that is clicked
 */
function chart(drawing) {
  drawings.push(drawing);
}

const LINE_LETTERS = 10;

/** A long name on two lines, so that it is not cut at the edge of the drawing. */
function wrapped(label) {
  const letters = Array.from(label);
  const space = label.lastIndexOf(' ', LINE_LETTERS);
  if (letters.length > LINE_LETTERS && space > 0 && letters.length <= space + 1 + LINE_LETTERS * 1.5) {
    return [label.slice(0, space), label.slice(space + 1)];
  }
  if (letters.length <= LINE_LETTERS || /^[\w.-]+$/.test(label)) {
    return label;
  }
  const second = letters.slice(LINE_LETTERS);
  const end = second.length > LINE_LETTERS ? second.slice(0, LINE_LETTERS - 1).join('') + '…' : second.join('');
  return [letters.slice(0, LINE_LETTERS).join(''), end];
}

/** Beside the first and the last point of a line there is room on one side only. */
function at(point, count) {
  return point === 0 ? 'left' : point === count - 1 ? 'right' : 'center';
}

/** Writes each value at its bar or point: small ones beside a large one could not be read off. */
const valuesWritten = {
  id: 'valuesWritten',
  afterDatasetsDraw(drawing, _, { shown, horizontal }) {
    const { ctx, options, data } = drawing;
    ctx.save();
    ctx.fillStyle = colour('text');
    ctx.font = `11px ${options.font.family}`;
    let free = 0;
    drawing.getDatasetMeta(0).data.forEach((point, i) => {
      const isNegative = data.datasets[0].data[i] < 0;
      ctx.textAlign = horizontal ? (isNegative ? 'right' : 'left') : drawing.config.type === 'line' ? at(i, shown.length) : 'center';
      ctx.textBaseline = horizontal ? 'middle' : 'bottom';
      if (horizontal) {
        ctx.fillText(shown[i], point.x + (isNegative ? -5 : 5), point.y);
      } else {
        // What has no figure has no height either; what would begin within the text before it stands a line higher.
        const { width } = ctx.measureText(shown[i]);
        const left = point.x - (ctx.textAlign === 'left' ? 0 : ctx.textAlign === 'right' ? width : width / 2);
        const raised = left < free ? LINE_HEIGHT : 0;
        ctx.fillText(shown[i], point.x, (data.datasets[0].data[i] === null ? drawing.chartArea.bottom : point.y) - 6 - raised);
        free = raised > 0 ? free : left + width;
      }
    });
    ctx.restore();
  },
};

function drawAll() {
  clearTimeout(redrawing);
  drawn.forEach((old) => old.destroy());
  drawn = [];
  const place = byId('charts');
  place.replaceChildren();
  for (const drawing of drawings) {
    const data = drawing.data();
    if (data.values.some((value) => value)) {
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
    frame.style.height = `${Math.max(6, data.labels.length) * 2.1 + 2.5}rem`;
  }
  const numbers = discloser(words('chart.numbers'), { class: 'quiet' }, () =>
    table(title, [words('chart.label'), words('chart.value')], data.labels.map((label, i) => [label, shown[i]])));
  const made = element('figure', { class: 'chart', id: 'chart-' + drawing.key },
    element('figcaption', {}, title), frame,
    drawing.hint ? element('p', { class: 'hint' }, drawing.hint(data)) : null, numbers.button, numbers.body);
  queueMicrotask(() => draw(canvas, drawing, data, shown));
  return made;
}

function draw(canvas, drawing, data, shown) {
  const colours = data.colours?.map(colour) ?? colour('chart');
  const line = drawing.type === 'line';
  drawn.push(new Chart(canvas, {
    type: drawing.type,
    plugins: [valuesWritten],
    data: {
      labels: data.labels, colours: data.colours,
      datasets: [{
        data: data.values, backgroundColor: line ? colour('raised') : colours, borderColor: colours, borderWidth: line ? 2 : 0,
        fill: line, maxBarThickness: 22, pointRadius: 4, pointBackgroundColor: colours,
      }],
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false,
      indexAxis: drawing.horizontal ? 'y' : 'x',
      font: { family: getComputedStyle(document.body).fontFamily },
      layout: { padding: drawing.horizontal ? { right: hasNegative(data) ? 0 : VALUE_ROOM } : { top: 16 } },
      scales: scales(drawing, data, line),
      onClick: (_, hits) => hits.length > 0 && drawing.pick?.((data.keys ?? data.labels)[hits[0].index]),
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: (at) => shown[at.dataIndex] } },
        valuesWritten: { shown, horizontal: drawing.horizontal === true },
      },
    },
  }));
}

function hasNegative(data) {
  return data.values.some((value) => value < 0);
}

function scales(drawing, data, line) {
  const number = {
    grid: { color: colour('line') }, beginAtZero: true, grace: !drawing.horizontal ? '10%' : hasNegative(data) ? '22%' : 0,
    ticks: { color: colour('muted'), maxTicksLimit: drawing.horizontal ? 5 : 6, maxRotation: 0, ...(drawing.counts ? { precision: 0 } : {}) },
  };
  const name = { grid: { display: false }, ticks: { color: colour('text'), autoSkip: line, callback: (value) => wrapped(data.labels[value]) } };
  return drawing.horizontal ? { x: number, y: name } : { x: name, y: number };
}

/** The largest of some exact sums; the others are told, for as one bar they would dwarf what is drawn. */
function largest(sums) {
  const all = [...sums].sort((a, b) => (a[1] < b[1] ? 1 : a[1] > b[1] ? -1 : 0));
  const top = all.slice(0, LARGEST);
  const rest = all.slice(LARGEST).reduce((sum, entry) => sum + entry[1], 0n);
  return {
    labels: top.map((entry) => entry[0]),
    keys: top.map((entry) => entry[2]),
    values: top.map((entry) => toDraw(entry[1])),
    shown: top.map((entry) => inWan(entry[1])),
    others: rest === 0n ? '' : words('hint.others', all.length - top.length, inWan(rest)),
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
    const line = chart.config.type === 'line';
    const colours = chart.data.colours?.map(colour) ?? colour('chart');
    Object.assign(chart.data.datasets[0], {
      backgroundColor: line ? colour('raised') : colours, borderColor: colours, pointBackgroundColor: colours,
    });
    chart.resize();
    chart.update('none');
  });
}
