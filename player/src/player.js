import { EmbedPlayer } from "./embed.js";
import { providers } from "./providers.js";
import { Transcript } from "./transcript.js";
import { VideoPlayer } from "./video.js";

const players = new Map();

function open(root) {
  const Player = root.dataset.player in providers ? EmbedPlayer : VideoPlayer;
  players.set(root.id, new Player(root));
}

/** Join every panel that names a player (data-for) and is not joined yet to it. */
function joinPanels(within) {
  for (const panel of within.querySelectorAll("[data-for]:not([data-joined])")) {
    const player = players.get(panel.dataset.for);
    if (!player) continue;
    panel.dataset.joined = "";
    new Transcript(panel, player);
  }
}

// A recording that is only a link elsewhere has nothing to open.
for (const root of document.querySelectorAll("[data-player]:has(video, [data-agree])")) open(root);
joinPanels(document);
// A transcript in another language arrives as a fragment.
document.addEventListener("htmx:load", () => joinPanels(document));
