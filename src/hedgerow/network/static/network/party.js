// form[data-log-key]: the key l, where nobody is typing, jumps to its line.
const typing = target => target.closest?.('input, textarea, select, [contenteditable], dialog');

document.addEventListener('keydown', event => {
  if (event.key !== 'l' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const line = document.querySelector('[data-log-key] input[type=text]');
  if (!line) return;
  event.preventDefault();
  line.focus();
});
