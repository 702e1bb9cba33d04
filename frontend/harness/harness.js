// ?data=big.json&theme=dark&dir=rtl, then the bundle, as the page of the product would load it.
const wish = new URLSearchParams(location.search);
const root = document.querySelector('[data-map]');
root.dataset.src = wish.get('data') ?? 'map.json';
document.documentElement.dataset.theme = wish.get('theme') ?? 'light';
document.documentElement.dir = wish.get('dir') ?? 'ltr';
const { roles } = await (await fetch(root.dataset.src)).json();
document.getElementById('chips').append(...roles.map(role => {
  const chip = document.createElement('button');
  Object.assign(chip, { className: `chip r-${role.family}`, textContent: `${role.many} ${role.count}` });
  chip.setAttribute('aria-pressed', 'true');
  chip.dataset.mapRole = role.key;
  return chip;
}));
await import('/src/hedgerow/web/static/web/dist/map.js');
