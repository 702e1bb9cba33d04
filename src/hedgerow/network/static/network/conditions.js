// A list to tick says what is ticked, while it stays open.
document.addEventListener('change', event => {
  const list = event.target.closest('[data-pick]');
  if (!list) return;
  const words = [...list.querySelectorAll(':checked + span')].map(each => each.textContent.trim());
  const shown = list.querySelector('[data-chosen]');
  shown.textContent = words.join(', ') || shown.dataset.chosen;
});

// What was chosen before the page could listen (a slow line, a page loaded again) is asked for as soon as it can.
document.addEventListener('DOMContentLoaded', () => {
  const drawn = select => Math.max(0, [...select.options].findIndex(option => option.defaultSelected));
  const early = [...document.querySelectorAll('#conditions select')].find(each => each.selectedIndex !== drawn(each));
  early?.dispatchEvent(new Event('change', { bubbles: true }));
});
