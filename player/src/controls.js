import "media-chrome/dist/media-controller.js";
import "media-chrome/dist/media-control-bar.js";
import "media-chrome/dist/media-fullscreen-button.js";
import "media-chrome/dist/media-loading-indicator.js";
import "media-chrome/dist/media-mute-button.js";
import "media-chrome/dist/media-pip-button.js";
import "media-chrome/dist/media-play-button.js";
import "media-chrome/dist/media-preview-chapter-display.js";
import "media-chrome/dist/media-preview-thumbnail.js";
import "media-chrome/dist/media-preview-time-display.js";
import "media-chrome/dist/media-seek-backward-button.js";
import "media-chrome/dist/media-seek-forward-button.js";
import "media-chrome/dist/media-time-display.js";
import "media-chrome/dist/media-time-range.js";
import "media-chrome/dist/media-volume-range.js";
import "media-chrome/dist/menu/media-captions-menu-button.js";
import "media-chrome/dist/menu/media-captions-menu.js";
import "media-chrome/dist/menu/media-chrome-menu-item.js";
import "media-chrome/dist/menu/media-playback-rate-menu-button.js";
import "media-chrome/dist/menu/media-playback-rate-menu.js";
import { createMediaStore } from "media-chrome/dist/media-store/media-store.js";
import { addTranslation } from "media-chrome/dist/utils/i18n.js";
import { dutch } from "./dutch.js";
import { spanState } from "./span_state.js";

addTranslation("nl", dutch);
// The name holds what the button shows ("1x"), for those who speak to their device.
addTranslation("en", { "Playback rate {playbackRate}": "Playback rate {playbackRate}x" });

const BAR = `
  <media-loading-indicator slot="centered-chrome" noautohide></media-loading-indicator>
  <media-captions-menu anchor="auto" hidden></media-captions-menu>
  <media-playback-rate-menu anchor="auto" rates="0.75 1 1.25 1.5 1.75 2" hidden></media-playback-rate-menu>
  <media-control-bar class="player-range">
    <media-time-range>
      <media-preview-thumbnail slot="preview"></media-preview-thumbnail>
      <media-preview-chapter-display slot="preview"></media-preview-chapter-display>
      <media-preview-time-display slot="preview"></media-preview-time-display>
    </media-time-range>
  </media-control-bar>
  <media-control-bar class="player-bar">
    <media-play-button></media-play-button>
    <media-seek-backward-button seekoffset="10"></media-seek-backward-button>
    <media-seek-forward-button seekoffset="10"></media-seek-forward-button>
    <media-mute-button></media-mute-button>
    <media-volume-range></media-volume-range>
    <media-time-display showduration notoggle></media-time-display>
    <span class="player-gap"></span>
    <media-captions-menu-button></media-captions-menu-button>
    <media-playback-rate-menu-button></media-playback-rate-menu-button>
    <media-pip-button></media-pip-button>
    <media-fullscreen-button></media-fullscreen-button>
  </media-control-bar>`;

/** Put `video` into a control bar of ours; returns the controller that now holds it. */
export function addControls(video, span, label) {
  const controller = document.createElement("media-controller");
  controller.setAttribute("lang", document.documentElement.lang || "en");
  controller.innerHTML = BAR;
  if (!video.querySelector("track[kind=captions], track[kind=subtitles]")) {
    controller.querySelector("media-captions-menu-button").remove();
  }
  video.replaceWith(controller);
  video.slot = "media";
  video.controls = false;
  controller.mediaStore = createMediaStore({
    media: video,
    fullscreenElement: controller,
    documentElement: document,
    stateMediator: spanState(span),
  });
  controller.prepend(video);
  controller.setAttribute("aria-label", label);
  return controller;
}
