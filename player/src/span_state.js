import { stateMediator } from "media-chrome/dist/media-store/state-mediator.js";

/** media-chrome's view of a media element, with every time counted from the start of `span`. */
export function spanState(span) {
  const shown = (name, get) => ({ ...stateMediator[name], get });
  const original = (name, owners) => stateMediator[name].get(owners);
  return {
    ...stateMediator,
    mediaCurrentTime: {
      ...stateMediator.mediaCurrentTime,
      get: (owners) => span.fromFile(original("mediaCurrentTime", owners)),
      set: (value, owners) => stateMediator.mediaCurrentTime.set(span.inFile(value), owners),
    },
    mediaDuration: shown("mediaDuration", (owners) => span.duration(original("mediaDuration", owners))),
    mediaSeekable: shown("mediaSeekable", (owners) => span.clip([original("mediaSeekable", owners) ?? []])[0]),
    mediaBuffered: shown("mediaBuffered", (owners) => span.clip(original("mediaBuffered", owners))),
    mediaChaptersCues: shown("mediaChaptersCues", (owners) =>
      original("mediaChaptersCues", owners).map((cue) => ({
        ...cue,
        startTime: span.fromFile(cue.startTime),
        endTime: span.fromFile(cue.endTime),
      })),
    ),
  };
}
