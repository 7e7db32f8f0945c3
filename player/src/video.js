import { addControls } from "./controls.js";
import { Problems, problemOf } from "./problems.js";
import { spanOf } from "./span.js";
import { playStream } from "./stream.js";

/**
 * A file or HLS recording in `root`. Answers what the transcript needs: `seek(seconds)`, `onTime(callback)`,
 * both counted from the start of the span.
 */
export class VideoPlayer {
  constructor(root) {
    this.root = root;
    this.video = root.querySelector("video");
    this.file = root.dataset.player === "hls" ? "" : this.video.dataset.address;
    this.address = this.video.dataset.stream ?? this.video.dataset.address;
    this.isStream = this.address !== this.file;
    this.span = spanOf(root.dataset);
    this.problems = new Problems(root, () => this.retry());
    addControls(this.video, this.span, root.dataset.label);
    this.watch();
    this.openAt(Number(root.dataset.atMs ?? 0) / 1000);
  }

  openAt(seconds) {
    this.at = seconds;
    const startAt = this.span.inFile(seconds);
    if (this.isStream) {
      playStream(this.video, this.address, startAt, (kind) => this.failStream(kind));
    }
    const go = () => {
      if (Math.abs(this.video.currentTime - startAt) > 0.5) this.video.currentTime = startAt;
    };
    if (this.video.readyState > 0) go();
    else this.video.addEventListener("loadedmetadata", go, { once: true });
  }

  watch() {
    this.video.addEventListener("timeupdate", () => this.stopAtEnd());
    this.onTime((time) => {
      if (!this.video.error && this.video.readyState > 1) this.at = time;
    });
    this.video.addEventListener("play", () => this.startAgain());
    this.video.addEventListener("playing", () => this.problems.clear());
    this.video.addEventListener("canplay", () => this.problems.clear());
    window.addEventListener("online", () => this.root.dataset.state === "network" && this.retry());
    this.video.addEventListener("stalled", () => navigator.onLine || this.problems.show("network"));
    this.video.addEventListener("error", () => this.explain());
    if (this.video.error) this.explain();
  }

  /** What was made for streaming does not play; the file that it was made of may. */
  failStream(kind) {
    if (!this.file || kind === "network") return this.problems.show(kind);
    this.isStream = false;
    this.address = this.file;
    this.video.src = this.file;
    this.openAt(this.at);
  }

  async explain() {
    if (this.isStream) return;
    const { error } = this.video;
    if (error) this.problems.show(await problemOf(error, this.address));
  }

  /** A span ends where the talk ends, though the file goes on. */
  stopAtEnd() {
    if (!this.span.isOver(this.video.currentTime) || this.video.paused) return;
    this.video.pause();
  }

  startAgain() {
    if (this.span.isOver(this.video.currentTime)) this.video.currentTime = this.span.start;
  }

  retry() {
    const wasPlaying = !this.video.paused;
    this.problems.clear();
    if (!this.isStream) this.video.load();
    this.openAt(this.at);
    if (wasPlaying) this.play();
  }

  seek(seconds) {
    this.video.currentTime = this.span.inFile(seconds);
    this.play();
  }

  play() {
    // Refused where the browser wants a gesture first: the frame is shown, the viewer presses play.
    this.video.play().catch(() => {});
  }

  onTime(callback) {
    const tell = () => callback(this.span.fromFile(this.video.currentTime));
    for (const event of ["timeupdate", "seeking", "loadedmetadata"]) this.video.addEventListener(event, tell);
  }
}
