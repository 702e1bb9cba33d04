// [data-key]: the key, where nobody is typing, does what the button or link does.
const typing = target => target.closest?.('input:not([type=radio]), textarea, select, [contenteditable], dialog');

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
});
