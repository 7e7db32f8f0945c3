const NETWORK = 2;
const DECODE = 3;

/** Which sentence fits a media error: "network", "broken", "missing" or "unsupported". */
export async function problemOf(error, address) {
  if (error?.code === DECODE) return "broken";
  if (error?.code === NETWORK) return "network";
  const answer = await answerOf(address);
  if (!answer || answer.status >= 500) return "network";
  // What lies behind a redirect, another site's storage, cannot be asked.
  if (answer.status >= 400 || answer.type === "opaqueredirect") return "missing";
  return "unsupported";
}

/** What the server says about an address, null when nobody answers. */
function answerOf(address) {
  return fetch(address, { method: "HEAD", credentials: "same-origin", redirect: "manual" }).catch(() => null);
}

/** Shows one of the sentences the page holds for `root`, with a way to try again. */
export class Problems {
  constructor(root, retry) {
    this.root = root;
    this.panel = root.querySelector("[data-problems]");
    this.panel?.querySelector("[data-retry]")?.addEventListener("click", retry);
  }

  show(kind) {
    if (!this.panel) return;
    for (const line of this.panel.querySelectorAll("[data-problem]")) line.hidden = line.dataset.problem !== kind;
    this.panel.hidden = false;
    this.root.dataset.state = kind;
  }

  clear() {
    if (this.panel) this.panel.hidden = true;
    delete this.root.dataset.state;
  }
}
