'use strict';
// Columns can be sorted: once ascending, once descending, then as they were.
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
    return cell.classList.contains('none') ? -Infinity : cell.textContent;
  };
  const compare = (a, b) => typeof a === 'string' ? a.localeCompare(b) : a - b || 0;
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const next = {ascending: 'descending', descending: null}[head.getAttribute('aria-sort')];
      const order = next === undefined ? 'ascending' : next;
      heads.forEach(other => other.removeAttribute('aria-sort'));
      if (order) head.setAttribute('aria-sort', order);
      const sign = order === 'descending' ? -1 : 1;
      const isTotal = row => row.classList.contains('total') ? 1 : 0;
      const rows = order ? [...original].sort((a, b) => isTotal(a) - isTotal(b)
          || sign * compare(valueOf(a, column), valueOf(b, column))) : original;
      body.append(...rows);
    });
  });
}
// Over a chart, the values at the pointer are those of its row in the table.
const rows = [...document.querySelectorAll('.numbers tbody tr')].map(row => {
  const cell = key => row.querySelector('[data-key=' + key + ']');
  return {cell, from: Number(cell('t').dataset.value), to: Number(row.dataset.to)};
});
const readings = {
  rate: [['rps', '/s'], ['fail', '✗']],
  latency: [['p50', 'p50'], ['p90', 'p90'], ['p95', 'p95'], ['p99', 'p99']],
  codes: [], users: [['users', '']],
};
for (const figure of document.querySelectorAll('figure[data-plot]')) {
  const chart = figure.querySelector('svg.chart');
  const kind = chart.getAttribute('aria-labelledby').split('-')[0];
  const [left, right] = figure.dataset.plot.split(' ').map(Number);
  const pointer = document.createElement('div');
  const reading = document.createElement('div');
  pointer.className = 'pointer';
  reading.className = 'reading';
  const hide = () => { pointer.remove(); reading.remove(); };
  figure.addEventListener('pointerleave', hide);
  figure.addEventListener('pointermove', event => {
    const box = chart.getBoundingClientRect();
    const share = ((event.clientX - box.left) / box.width - left) / (right - left);
    if (!rows.length || share < 0 || share > 1) return hide();
    const first = rows[0].from, last = rows[rows.length - 1].to;
    const at = first + share * (last - first);
    const row = rows.find(candidate => at < candidate.to) || rows[rows.length - 1];
    const values = readings[kind].map(([key, name]) => {
      const cell = row.cell(key);
      return cell ? (name.startsWith('p') ? name + ' ' + cell.textContent
                                          : cell.textContent + ' ' + name) : '';
    });
    if (kind === 'codes') values.push(row.cell('users').nextElementSibling.textContent);
    reading.textContent = [row.cell('t').textContent, ...values].filter(Boolean).join('  ·  ');
    const card = figure.getBoundingClientRect();
    pointer.style.left = event.clientX - card.left + 'px';
    pointer.style.top = box.top - card.top + 'px';
    figure.append(pointer, reading);
  });
}
