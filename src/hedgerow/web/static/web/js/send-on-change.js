// form[data-send-on-change]: choosing is sending. Without script the form has a button.
import { on } from './dom.js';

on('change', '[data-send-on-change]', (event, form) => form.requestSubmit());
