// [data-snippet] goes in where the cursor stands, [data-quote] at the end, of the letter it stands beside.
const on = (name, selector, act) => document.addEventListener(name, event => {
  const hit = event.target.closest?.(selector);
  if (hit) act(event, hit);
});

const textOf = button => button.closest('[data-letter]').querySelector('[data-letter-text]');

on('click', '[data-snippet]', (event, button) => {
  const text = textOf(button);
  text.setRangeText(button.dataset.snippet, text.selectionStart, text.selectionEnd, 'end');
  text.focus();
});

on('click', '[data-quote]', (event, button) => {
  const text = textOf(button);
  text.value = `${text.value.trimEnd()}\n\n${button.dataset.quote}\n`;
  button.remove();
  text.focus();
});
