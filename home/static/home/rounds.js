// Small comforts: the visitor's own time beside the venue's, and copying an address. Pages work without it.

const language = document.documentElement.lang || "en";

function clock(date, timeZone, options) {
  return new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...options }).format(date);
}

/** Puts "15:30 your time" after a <time data-zone data-local>, where the visitor's clock differs from the venue's. */
function addLocalTime(element) {
  const date = new Date(element.dateTime);
  if (Number.isNaN(date.getTime())) return;
  const day = { day: "numeric", month: "short" };
  let there;
  try {
    there = clock(date, element.dataset.zone, day);
  } catch {
    return;
  }
  if (there === clock(date, undefined, day)) return;
  const otherDay = new Intl.DateTimeFormat(language, { timeZone: element.dataset.zone, ...day }).format(date)
    !== new Intl.DateTimeFormat(language, day).format(date);
  const note = document.createElement("span");
  note.className = "local-time";
  note.textContent = `${clock(date, undefined, otherDay ? { weekday: "short" } : {})} ${element.dataset.local}`;
  element.after(" ", note);
}

function enhance(within) {
  within.querySelectorAll("time[data-local]:not([data-done])").forEach((element) => {
    element.dataset.done = "";
    addLocalTime(element);
  });
  within.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = !navigator.clipboard;
    button.onclick = async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = button.dataset.copied;
    };
  });
}

enhance(document);
document.addEventListener("htmx:load", (event) => enhance(event.target));
