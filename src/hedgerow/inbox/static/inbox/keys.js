// One key does one thing, outside of fields: a key presses its [data-key]. Going from line to line is everybody's.
const isTyping = target => target.closest?.('input, textarea, select, [contenteditable], dialog');

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const hit = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!hit) return;
  event.preventDefault();
  hit.click();
  hit.parentElement.querySelector('[data-letter-text], textarea')?.focus();
});

// Opened, the button that did it is gone: who pressed it goes on in the letter.
document.addEventListener('toggle', event => {
  if (event.target.matches?.('.inbox-answer[open]')) event.target.querySelector('[data-letter-text], textarea')?.focus();
}, true);
