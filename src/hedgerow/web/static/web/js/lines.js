// [data-lines]: j and k go down and up from [data-line] to [data-line], outside of fields.
const isTyping = target => target.closest?.('input, textarea, select, [contenteditable], dialog');

const step = by => {
  const lines = [...document.querySelectorAll('[data-lines] [data-line]')];
  const next = lines[lines.indexOf(document.activeElement) + by] ?? (by > 0 && !lines.includes(document.activeElement) ? lines[0] : null);
  next?.focus();
  return Boolean(next);
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === 'j' && step(1) || event.key === 'k' && step(-1)) event.preventDefault();
});
