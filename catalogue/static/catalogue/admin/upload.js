// Sends a form with a file by XMLHttpRequest, to show progress; without this script the form is sent as it is.
(() => {
  const inputs = (form) => [...form.querySelectorAll("input[type=file][data-upload-limit]")];
  const tooLarge = (input) => [...input.files].some((file) => file.size > Number(input.dataset.uploadLimit));

  function reporter(input) {
    input.parentElement.querySelector(".upload")?.remove();
    const box = document.createElement("div");
    box.className = "upload";
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    const says = document.createElement("p");
    says.className = "upload__says";
    says.setAttribute("role", "status");
    box.append(bar, says);
    input.after(box);
    return {
      progress(percent, text) {
        bar.value = percent;
        says.textContent = text;
      },
      failed(text, errors = []) {
        box.classList.add("upload--failed");
        bar.remove();
        says.setAttribute("role", "alert");
        says.textContent = text;
        const list = document.createElement("ul");
        for (const error of errors) list.append(Object.assign(document.createElement("li"), { textContent: error }));
        if (errors.length) box.append(list);
        box.scrollIntoView({ block: "center" });
      },
    };
  }

  function refuseLarge(input) {
    if (!tooLarge(input)) return false;
    reporter(input).failed(input.dataset.tooLarge);
    return true;
  }

  // The admin's buttons show progress from the click on; they are to be pressed again.
  function rest(buttons) {
    for (const button of buttons) {
      button.setAttribute("data-w-progress-loading-value", "false");
      button.disabled = false;
    }
  }

  function send(form, input, submitter) {
    const words = input.dataset;
    const report = reporter(input);
    const buttons = [...form.querySelectorAll("button[type=submit], button:not([type])")];
    const request = new XMLHttpRequest();
    const ended = (text, errors) => {
      report.failed(text, errors);
      setTimeout(rest, 100, buttons);
    };
    request.open("POST", form.action || location.href);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((100 * event.loaded) / event.total);
      report.progress(percent, percent < 100 ? `${words.sending} ${percent} %` : words.checking);
    };
    request.onerror = request.onabort = request.ontimeout = () => ended(words.lost);
    request.onload = () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        // Not ours: a proxy's page, or an error; what follows says so.
      }
      if (answer.success) {
        window.dispatchEvent(new CustomEvent("catalogue:uploaded"));
        location.assign(answer.url);
      } else if (request.status === 413) ended(words.tooLarge);
      else if (answer.errors) ended(words.refused, answer.errors);
      else ended(words.failed);
    };
    const data = new FormData(form);
    if (submitter?.name) data.append(submitter.name, submitter.value);
    request.send(data);
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches?.("input[type=file][data-upload-limit]")) refuseLarge(event.target);
  });
  document.addEventListener("submit", (event) => {
    const chosen = inputs(event.target).filter((input) => input.files.length);
    if (!chosen.length) return;
    event.preventDefault();
    if (!chosen.some(refuseLarge)) send(event.target, chosen[0], event.submitter);
  });
})();
