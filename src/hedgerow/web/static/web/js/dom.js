// The few words the behaviours share.
export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// Listen on the page, act on the nearest element that carries the hook: parts that arrive later work as well.
export const on = (event, selector, act) => document.addEventListener(event, e => {
  const hit = e.target instanceof Element && e.target.closest(selector);
  if (hit) act(e, hit);
});
