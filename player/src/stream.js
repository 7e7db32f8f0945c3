const PLAYLIST = "application/vnd.apple.mpegurl";

/**
 * Play the HLS playlist at `address` in `video`: by the browser itself where it can, else, and when that fails,
 * by hls.js, which is fetched only then. `fail` gets one of the problems' names.
 */
export function playStream(video, address, startAt, fail) {
  if (!video.canPlayType(PLAYLIST)) return loadHls(video, address, startAt, fail);
  const onError = () => {
    // An error on one of the <source>s does not bubble but is seen while capturing.
    video.removeEventListener("error", onError, true);
    loadHls(video, address, startAt, fail);
  };
  video.addEventListener("error", onError, true);
  video.src = startAt ? `${address}#t=${startAt}` : address;
}

async function loadHls(video, address, startAt, fail) {
  const { default: Hls } = await import("hls.js").catch(() => ({}));
  if (!Hls) return fail("network");
  if (!Hls.isSupported()) return fail("unsupported");
  const hls = new Hls({ startPosition: startAt || -1, capLevelToPlayerSize: true });
  hls.on(Hls.Events.ERROR, (_, data) => {
    if (!data.fatal) return;
    hls.destroy();
    fail(problemOf(data, Hls));
  });
  hls.loadSource(address);
  hls.attachMedia(video);
}

function problemOf(data, Hls) {
  const status = data.response?.code;
  if (status >= 400 && status < 500) return "missing";
  if (data.type === Hls.ErrorTypes.NETWORK_ERROR && data.details !== Hls.ErrorDetails.MANIFEST_PARSING_ERROR) {
    return "network";
  }
  return data.details === Hls.ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR ? "unsupported" : "broken";
}
