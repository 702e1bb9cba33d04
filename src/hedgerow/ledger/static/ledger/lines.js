// form[data-book-lines]: lines come and go at once, and what both sides add up to is said while somebody types.
const DIGITS = 6;
const PLAIN = /^\d+(\.\d{1,6})?$|^\.\d{1,6}$/;

const filled = (text, values) => text.replace(/%\((\w+)\)s/g, (_all, name) => values[name]);

// As the server reads it: 2,50 is as good as 2.50. In millionths, exact; null where it is no amount.
function millionths(text) {
  const plain = text.trim().replace(/^([^.,]*),([^.,]*)$/, '$1.$2');
  if (!PLAIN.test(plain)) return null;
  const [whole, rest = ''] = plain.split('.');
  return BigInt((whole || '0') + rest.padEnd(DIGITS, '0'));
}

function said(amount, exponent) {
  const digits = String(amount).padStart(DIGITS + 1, '0');
  const numbers = new Intl.NumberFormat(document.documentElement.lang, {
    minimumFractionDigits: exponent, maximumFractionDigits: DIGITS,
  });
  return numbers.format(`${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`);
}

function sides(form) {
  const found = new Map();
  for (const line of form.querySelectorAll('[data-all] [data-line]')) {
    const chosen = line.querySelector('[name$="-account"]').selectedOptions[0];
    const amount = millionths(line.querySelector('[name$="-amount"]').value);
    if (!chosen?.dataset.code || !amount) continue;
    const { code, exponent } = chosen.dataset;
    const side = found.get(code) ?? { exponent: Number(exponent), in: 0n, out: 0n };
    side[line.querySelector('[name$="-way"]').value] += amount;
    found.set(code, side);
  }
  return found;
}

function told(form) {
  const found = sides(form);
  const lines = [...found].map(([code, side]) => {
    const rest = side.in - side.out;
    const kind = rest === 0n ? 'even' : rest > 0n ? 'in' : 'out';
    const amount = said(kind === 'even' ? side.in : rest > 0n ? rest : -rest, side.exponent);
    return [filled(form.dataset[kind], { code, amount }), kind === 'even'];
  });
  return found.size > 1 ? [...lines, [form.dataset.mixed, false]] : lines;
}

function tell(form) {
  const place = form.querySelector('[data-sums]');
  const lines = told(form);
  if (place.textContent === lines.map(([words]) => words).join('')) return;
  place.replaceChildren(...lines.map(([words, isEven]) => {
    const line = document.createElement('p');
    line.className = isEven ? 'even' : 'off';
    line.textContent = words;
    return line;
  }));
}

function number(form) {
  [...form.querySelectorAll('[data-all] [data-number]')].forEach((legend, place) => {
    legend.textContent = filled(form.dataset.legend, { number: place + 1 });
  });
}

function add(form) {
  const total = form.querySelector('[name$="-TOTAL_FORMS"]');
  if (Number(total.value) >= Number(form.dataset.most)) return false;
  const holder = document.createElement('template');
  holder.innerHTML = form.querySelector('template').innerHTML.replaceAll('__prefix__', total.value);
  const line = holder.content.querySelector('[data-line]');
  line.querySelector('[name$="-way"]').value = 'in';
  total.value = Number(total.value) + 1;
  form.querySelector('[data-all]').append(line);
  line.querySelector('select').focus();
  return true;
}

// Its number stays free: to the server it is an empty line, which is none.
function remove(form, line) {
  const next = line.nextElementSibling ?? line.previousElementSibling;
  line.remove();
  (next?.querySelector('select') ?? form.querySelector('[data-another]')).focus();
}

document.addEventListener('click', event => {
  const form = event.target.closest?.('form[data-book-lines]');
  const button = form && event.target.closest('[data-another], [data-remove]');
  if (!button) return;
  if ('remove' in button.dataset) remove(form, button.closest('[data-line]'));
  else if (!add(form)) return;
  event.preventDefault();
  number(form);
  tell(form);
});

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, event => {
    const form = event.target.closest?.('form[data-book-lines]');
    if (form) tell(form);
  });
}
