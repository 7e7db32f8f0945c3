import assert from "node:assert/strict";
import test from "node:test";
import { lineAt } from "../src/cues.js";

test("the current line is the last one that has started", () => {
  const starts = [0, 2, 2, 5];
  assert.deepEqual([-1, 0, 1.9, 2, 4, 5, 99].map((t) => lineAt(starts, t)), [-1, 0, 0, 2, 2, 3, 3]);
  assert.equal(lineAt([], 1), -1);
});
