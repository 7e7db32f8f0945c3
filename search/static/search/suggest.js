// Offers titles while typing, as a combobox (WAI-ARIA "list autocomplete with manual selection").
// Without it the box is a plain text field.

const PAUSE = 150;
const SHORTEST = 2;
const boxes = new WeakSet();

class SuggestBox {
  constructor(root) {
    this.address = root.dataset.suggest;
    this.input = root.querySelector("input");
    this.list = root.querySelector("[role=listbox]");
    this.active = -1;
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.close();
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => this.close());
    // Before the field loses focus, which would close the list.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(this.input.value.trim()), PAUSE);
  }

  async ask(typed) {
    this.asking?.abort();
    if (typed.length < SHORTEST) return this.close();
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.address}?q=${encodeURIComponent(typed)}`, { signal: this.asking.signal });
      if (answer.ok) this.show(await answer.text());
    } catch {
      this.close(); // Typed on, or no network: the field works as it is.
    }
  }

  show(options) {
    this.list.innerHTML = options;
    this.options.forEach((option, place) => { option.id = `${this.list.id}-${place}`; });
    this.mark(-1);
    const any = this.options.length > 0 && document.activeElement === this.input;
    this.list.hidden = !any;
    this.input.setAttribute("aria-expanded", String(any));
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }

  mark(place) {
    this.active = place;
    this.options.forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    const option = this.options[place];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  go(option) {
    if (option) window.location.assign(option.dataset.url);
  }

  onKey(event) {
    if (event.isComposing) return;
    const count = this.options.length;
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && !this.list.hidden && this.active >= 0) {
      event.preventDefault();
      this.go(this.options[this.active]);
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && !this.list.hidden) {
      event.preventDefault();
      // One place more than there are options: back in the field.
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.mark(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    }
  }
}

function enhance(within) {
  for (const root of within.querySelectorAll("[data-suggest]")) {
    if (boxes.has(root)) continue;
    boxes.add(root);
    new SuggestBox(root);
  }
}

enhance(document);
document.addEventListener("htmx:load", (event) => enhance(event.target));

// New results leave the filters open where they were.
let filtersOpen = false;
document.addEventListener("htmx:beforeSwap", () => { filtersOpen = document.getElementById("filters")?.open ?? false; });
document.addEventListener("htmx:afterSwap", () => {
  const filters = document.getElementById("filters");
  if (filters) filters.open = filtersOpen;
});
