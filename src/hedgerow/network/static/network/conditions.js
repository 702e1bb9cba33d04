// A list to tick says what is ticked, while it stays open.
document.addEventListener('change', event => {
  const list = event.target.closest('[data-pick]');
  if (!list) return;
  const words = [...list.querySelectorAll(':checked + span')].map(each => each.textContent.trim());
  const shown = list.querySelector('[data-chosen]');
  shown.textContent = words.join(', ') || shown.dataset.chosen;
});
