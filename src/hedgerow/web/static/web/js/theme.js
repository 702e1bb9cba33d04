// form[data-theme-switch]: light or dark at once, remembered for a year. Without script the form asks the server.
import { on } from './dom.js';

const root = document.documentElement;

function isDark() {
  if (root.dataset.theme) return root.dataset.theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

on('submit', '[data-theme-switch]', event => {
  event.preventDefault();
  root.dataset.theme = isDark() ? 'light' : 'dark';
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
});
