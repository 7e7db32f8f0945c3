// Holds a form back while its draft is being kept, and begins no further one. Sent meanwhile, it would make the same
// thing twice: once as the draft, once as what was sent; or the draft would arrive after it and be the last word.
(() => {
  const LONGEST_WAIT = 15_000;
  const busy = new WeakSet();
  const waiting = new WeakMap();

  function send(form) {
    const submitter = waiting.get(form);
    if (submitter === undefined) return;
    waiting.delete(form);
    busy.delete(form);
    // A button that shows progress is disabled by now, and would not be sent with the form.
    if (submitter?.disabled && submitter.name) {
      const stand_in = Object.assign(document.createElement("input"), { type: "hidden", name: submitter.name });
      stand_in.value = submitter.value;
      form.append(stand_in);
      form.requestSubmit();
    } else form.requestSubmit(submitter);
  }

  function settled(event) {
    busy.delete(event.target);
    setTimeout(send, 0, event.target);
  }

  document.addEventListener("w-autosave:save", (event) => busy.add(event.target));
  document.addEventListener("w-autosave:success", settled);
  document.addEventListener("w-autosave:error", settled);
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches("[data-controller~=w-autosave]")) return;
      form.setAttribute("data-w-autosave-active-value", "false");
      if (busy.has(form)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        waiting.set(form, event.submitter);
        setTimeout(send, LONGEST_WAIT, form);
      }
    },
    true,
  );
})();
