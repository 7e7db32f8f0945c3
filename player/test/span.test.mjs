import assert from "node:assert/strict";
import test from "node:test";
import { Span, spanOf } from "../src/span.js";

test("times count from the start of the span and stop at its end", () => {
  const span = new Span(60, 90);
  assert.equal(span.inFile(5), 65);
  assert.equal(span.inFile(500), 90);
  assert.equal(span.inFile(-1), 60);
  assert.equal(span.fromFile(65), 5);
  assert.equal(span.fromFile(10), 0);
});

test("a span without an end runs to the end of the file", () => {
  assert.equal(new Span(60).duration(100), 40);
  assert.equal(new Span(60).isOver(99), false);
  assert.ok(Number.isNaN(new Span(60).duration(NaN)));
});

test("an end past the file is the file's", () => assert.equal(new Span(60, 200).duration(100), 40));

test("ranges outside the span are dropped, others cut and shifted", () => {
  assert.deepEqual(new Span(60, 90).clip([[0, 10], [50, 70], [80, 100]]), [[0, 10], [20, 30]]);
  assert.deepEqual(new Span().clip([]), []);
});

test("a span is read from data attributes", () => {
  assert.deepEqual(spanOf({ startMs: "1500", endMs: "" }), new Span(1.5, null));
  assert.equal(spanOf({}).isPart, false);
});
