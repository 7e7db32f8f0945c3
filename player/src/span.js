/**
 * A stretch of a longer recording, in seconds of its file. Everything the viewer sees counts from its start;
 * without an end it runs to the end of the file.
 */
export class Span {
  constructor(start = 0, end = null) {
    this.start = start;
    this.end = end;
  }

  /** Whether this is less than the whole file. */
  get isPart() {
    return this.start > 0 || this.end !== null;
  }

  inFile(time) {
    const wanted = this.start + Math.max(0, time);
    return this.end === null ? wanted : Math.min(wanted, this.end);
  }

  fromFile(fileTime) {
    return Math.max(0, fileTime - this.start);
  }

  /** Length as shown, from the length of the file. */
  duration(fileDuration) {
    const end = this.end === null ? fileDuration : Math.min(this.end, fileDuration);
    return Number.isNaN(end) ? end : Math.max(0, end - this.start);
  }

  isOver(fileTime) {
    return this.end !== null && fileTime >= this.end;
  }

  /** The parts of `ranges` ([from, to] in file time) that lie inside, as shown. */
  clip(ranges) {
    const end = this.end ?? Infinity;
    return ranges
      .map(([from, to]) => [Math.max(from, this.start), Math.min(to, end)])
      .filter(([from, to]) => from < to)
      .map(([from, to]) => [from - this.start, to - this.start]);
  }
}

/** The span an element's data-start-ms and data-end-ms describe. */
export function spanOf({ startMs, endMs }) {
  return new Span(Number(startMs ?? 0) / 1000, endMs ? Number(endMs) / 1000 : null);
}
