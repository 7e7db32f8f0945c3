import { lineAt } from "./cues.js";

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * Lines (links with data-seek-ms) that follow the player: the current one is marked and kept in sight inside its own
 * scrolling box, until the viewer scrolls there; the follow button takes it up again.
 */
export class Transcript {
  constructor(panel, player) {
    this.panel = panel;
    this.box = panel.querySelector("[data-lines]") ?? panel;
    this.lines = [...panel.querySelectorAll("a[data-seek-ms]")];
    this.starts = this.lines.map((line) => Number(line.dataset.seekMs) / 1000);
    this.current = -1;
    this.following = true;
    this.followButton = panel.querySelector("[data-follow]");
    this.followButton?.addEventListener("click", () => this.follow());
    this.listen(player);
    this.rove(Math.max(0, this.current));
  }

  listen(player) {
    this.box.addEventListener("click", (event) => this.onClick(event, player));
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    for (const gesture of ["wheel", "touchmove"]) {
      this.box.addEventListener(gesture, () => this.letGo(), { passive: true });
    }
    // A press on the box itself, not on a line, is one on its scroll bar.
    this.box.addEventListener("pointerdown", (event) => event.target === this.box && this.letGo());
    player.onTime((time) => this.show(time));
  }

  onClick(event, player) {
    const line = event.target.closest("a[data-seek-ms]");
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.follow();
    player.seek(Number(line.dataset.seekMs) / 1000);
  }

  onKey(event) {
    const step = STEPS[event.key];
    const from = this.lines.indexOf(event.target);
    if (from < 0 || !step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const to = Math.min(this.lines.length - 1, Math.max(0, from + step));
    this.letGo();
    this.rove(to);
    this.lines[to].focus();
  }

  /** One line is in the tab order, the arrow keys reach the others: a lecture has hundreds. */
  rove(index) {
    if (this.reachable) this.reachable.tabIndex = -1;
    else for (const line of this.lines) line.tabIndex = -1;
    this.reachable = this.lines[index];
    if (this.reachable) this.reachable.tabIndex = 0;
  }

  show(time) {
    // A tenth early: seeking lands a little before the wanted frame.
    const index = lineAt(this.starts, time + 0.1);
    if (index === this.current) return;
    this.lines[this.current]?.removeAttribute("aria-current");
    this.current = index;
    this.lines[index]?.setAttribute("aria-current", "true");
    if (!this.box.contains(document.activeElement)) this.rove(Math.max(0, index));
    if (this.following) this.bringIntoSight();
  }

  bringIntoSight() {
    const line = this.lines[this.current];
    if (!line || this.box.scrollHeight <= this.box.clientHeight) return;
    const offset = line.getBoundingClientRect().top - this.box.getBoundingClientRect().top;
    // Scrolls the box alone; scrollIntoView would move the page, too.
    this.box.scrollTo({
      top: this.box.scrollTop + offset - this.box.clientHeight / 3,
      behavior: calm.matches ? "instant" : "smooth",
    });
  }

  letGo() {
    this.following = false;
    if (this.followButton) this.followButton.hidden = false;
  }

  follow() {
    this.following = true;
    if (this.followButton) this.followButton.hidden = true;
    this.bringIntoSight();
  }
}
