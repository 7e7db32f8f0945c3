/** How each provider's embed is addressed and spoken to: messages to its frame, and what comes back. */
export const providers = {
  youtube: {
    origin: "https://www.youtube-nocookie.com",
    address: (video, at, page) =>
      `https://www.youtube-nocookie.com/embed/${encodeURIComponent(video)}?` +
      new URLSearchParams({ autoplay: 1, enablejsapi: 1, playsinline: 1, rel: 0, start: Math.floor(at), origin: page }),
    hello: [JSON.stringify({ event: "listening", id: 1, channel: "widget" })],
    seek: (at) => [command("seekTo", [at, true]), command("playVideo")],
    pause: () => [command("pauseVideo")],
    timeIn: (message) => message.info?.currentTime,
  },
  vimeo: {
    origin: "https://player.vimeo.com",
    address: (video, at) => {
      const [id, secret] = video.split("/");
      const options = new URLSearchParams({ autoplay: 1, dnt: 1, ...(secret && { h: secret }) });
      return `https://player.vimeo.com/video/${encodeURIComponent(id)}?${options}#t=${Math.floor(at)}s`;
    },
    hello: [JSON.stringify({ method: "addEventListener", value: "timeupdate" })],
    seek: (at) => [
      JSON.stringify({ method: "setCurrentTime", value: at }),
      JSON.stringify({ method: "play" }),
    ],
    pause: () => [JSON.stringify({ method: "pause" })],
    timeIn: (message) => (message.event === "timeupdate" ? message.data?.seconds : undefined),
  },
};

function command(func, args = []) {
  return JSON.stringify({ event: "command", func, args });
}

/** A provider's message as an object; {} for anything else that a frame may post. */
export function readMessage(data) {
  if (typeof data !== "string") return data ?? {};
  try {
    return JSON.parse(data) ?? {};
  } catch {
    return {};
  }
}
