// A passkey that was not used: say so beside the button, in place of a line in the console.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.getElementById("passkey-failed")?.removeAttribute("hidden");
});
