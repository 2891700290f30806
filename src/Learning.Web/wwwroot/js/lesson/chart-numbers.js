// The curve follows the numbers: when its reader has changed one and paused, the form of a chart is sent as its button would send it.
const pause = 500; // milliseconds
let waiting;

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-type=chart]");
  if (!form) return;
  const send = () => {
    if (form.closest("in-place")?.ariaBusy === "true") waiting = setTimeout(send, pause);
    else if (form.isConnected && form.checkValidity()) form.requestSubmit();
  };
  clearTimeout(waiting);
  waiting = setTimeout(send, pause);
});
