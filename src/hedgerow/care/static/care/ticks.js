// [data-ticks]: arrow up and down go from tick to tick; after one was ticked off, the next one waits under the finger.
const ticks = root => [...root.querySelectorAll('[data-tick]')];
let place = 0;

document.addEventListener('keydown', event => {
  const button = event.target.closest?.('[data-ticks] [data-tick]');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!button || !step) return;
  const all = ticks(button.closest('[data-ticks]'));
  const next = all[all.indexOf(button) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

document.addEventListener('htmx:beforeRequest', event => {
  const root = event.target.closest('[data-ticks]');
  if (root) place = ticks(root).indexOf(event.target.querySelector('[data-tick]'));
});

document.addEventListener('htmx:afterSettle', event => {
  const root = event.target.closest?.('[data-ticks]') ?? document.querySelector('[data-ticks]');
  const all = root ? ticks(root) : [];
  if (all.length && document.activeElement === document.body) all[Math.min(Math.max(place, 0), all.length - 1)].focus();
});
