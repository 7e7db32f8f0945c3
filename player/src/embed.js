import { Problems } from "./problems.js";
import { providers, readMessage } from "./providers.js";
import { spanOf } from "./span.js";

const PATIENCE_MS = 10_000;

/**
 * A recording at YouTube or Vimeo. Nothing is asked of the provider until the viewer agrees by a click, on the
 * button or on a line of the transcript that the viewer reaches through it.
 */
export class EmbedPlayer {
  constructor(root) {
    this.root = root;
    this.provider = providers[root.dataset.player];
    this.span = spanOf(root.dataset);
    this.callbacks = [];
    this.at = Number(root.dataset.atMs ?? 0) / 1000;
    this.problems = new Problems(root, () => this.open());
    this.consent = root.querySelector("[data-consent]");
    this.button = root.querySelector("[data-agree]");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.open());
    window.addEventListener("message", (event) => this.hear(event));
  }

  open() {
    this.problems.clear();
    this.frame?.remove();
    this.answered = false;
    this.frame = document.createElement("iframe");
    this.frame.className = "player-frame";
    this.frame.title = this.root.dataset.label;
    this.frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    this.frame.referrerPolicy = "strict-origin-when-cross-origin";
    this.frame.src = this.provider.address(this.root.dataset.video, this.span.inFile(this.at), location.origin);
    this.frame.addEventListener("load", () => this.post(this.provider.hello));
    this.consent.hidden = true;
    this.consent.after(this.frame);
    this.frame.focus();
    setTimeout(() => this.answered || this.problems.show("provider"), PATIENCE_MS);
  }

  post(messages) {
    for (const message of messages) this.frame.contentWindow.postMessage(message, this.provider.origin);
  }

  hear({ origin, source, data }) {
    if (origin !== this.provider.origin || source !== this.frame?.contentWindow) return;
    const message = readMessage(data);
    // Vimeo takes listeners only once it is ready.
    if (message.event === "ready" || message.event === "onReady") this.post(this.provider.hello);
    if (!this.answered) this.problems.clear();
    this.answered = true;
    const time = this.provider.timeIn(message);
    if (typeof time === "number") this.tell(time);
  }

  tell(fileTime) {
    this.at = this.span.fromFile(fileTime);
    if (this.span.isOver(fileTime) && !this.stopped) this.post(this.provider.pause());
    this.stopped = this.span.isOver(fileTime);
    for (const callback of this.callbacks) callback(this.at);
  }

  /** Before consent only remembers where to start and leads to the button. */
  seek(seconds) {
    this.at = seconds;
    if (this.frame) this.post(this.provider.seek(this.span.inFile(seconds)));
    else this.button.focus();
    if (!this.frame) for (const callback of this.callbacks) callback(seconds);
  }

  onTime(callback) {
    this.callbacks.push(callback);
  }
}
