// [data-bulk]: ticks on rows (.pick), one for all of the page (.pick-all), and the bar of what can be done with them.
import { all, on, one } from './dom.js';

function tell(box) {
  const rows = all('.pick', box);
  const picked = rows.filter(row => row.checked).length;
  const whole = one('.pick-all', box);
  if (whole) {
    whole.checked = picked > 0 && picked === rows.length;
    whole.indeterminate = picked > 0 && picked < rows.length;
  }
  for (const row of rows) row.closest('tr').setAttribute('aria-selected', row.checked);
  const bar = one('.bulk', box);
  bar.hidden = picked === 0;
  const everything = one('.everything', bar);
  if (everything) {
    everything.hidden = picked < rows.length;
    if (everything.hidden) one('input', everything).checked = false;
  }
  one('output', bar).textContent = bar.dataset.says.replace('{n}', picked);
}

on('change', '[data-bulk]', (event, box) => {
  if (event.target.matches('.pick-all')) for (const row of all('.pick', box)) row.checked = event.target.checked;
  if (event.target.matches('.pick, .pick-all')) tell(box);
});

// Shift ticks everything between the last tick and this one.
let last = null;
on('click', '[data-bulk] .pick', (event, row) => {
  const rows = all('.pick', row.closest('[data-bulk]'));
  if (event.shiftKey && last && rows.includes(last)) {
    const [from, to] = [rows.indexOf(last), rows.indexOf(row)].sort((a, b) => a - b);
    for (const between of rows.slice(from, to + 1)) between.checked = row.checked;
    tell(row.closest('[data-bulk]'));
  }
  last = row;
});

function start() { all('[data-bulk]').forEach(tell); }
start();
document.addEventListener('htmx:afterSettle', start);
addEventListener('pageshow', start);
