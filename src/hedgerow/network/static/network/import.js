// form[data-most-bytes]: a file that is too large is told at once, before it is sent on a long way for nothing.
const tooLarge = form => [...form.querySelector('input[type=file]').files].some(file => file.size > Number(form.dataset.mostBytes));

function tell(form) {
  form.querySelector('[data-too-large]').hidden = !tooLarge(form);
}

document.addEventListener('change', event => {
  const form = event.target.closest?.('form[data-most-bytes]');
  if (form) tell(form);
});

document.addEventListener('submit', event => {
  const form = event.target.closest?.('form[data-most-bytes]');
  if (!form || !tooLarge(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tell(form);
}, true);
