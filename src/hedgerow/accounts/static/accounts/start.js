// The browser knows its time zone: fill it in where nothing has been chosen.
const field = document.querySelector("[name=time_zone]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (field && !field.value && zone) field.value = zone;
