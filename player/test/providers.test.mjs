import assert from "node:assert/strict";
import test from "node:test";
import { providers, readMessage } from "../src/providers.js";

test("YouTube is asked without cookies and at the second", () => {
  const address = new URL(providers.youtube.address("dQw4w9WgXcQ", 754.6, "https://rounds.example"));
  assert.equal(address.host, "www.youtube-nocookie.com");
  assert.equal(address.pathname, "/embed/dQw4w9WgXcQ");
  assert.equal(address.searchParams.get("start"), "754");
});

test("an id cannot change where the embed comes from", () => {
  assert.equal(new URL(providers.youtube.address("../../x?y=", 0, "o")).pathname, "/embed/..%2F..%2Fx%3Fy%3D");
});

test("Vimeo is asked not to track, an unlisted video by its secret", () => {
  const address = new URL(providers.vimeo.address("7100569/abc", 12));
  assert.equal(address.searchParams.get("dnt"), "1");
  assert.equal(address.searchParams.get("h"), "abc");
  assert.equal(address.hash, "#t=12s");
});

test("messages that are not a provider's are nothing", () => {
  assert.deepEqual(["{", "null", null, undefined].map(readMessage), [{}, {}, {}, {}]);
  assert.equal(providers.youtube.timeIn(readMessage('{"info":{"currentTime":3.5}}')), 3.5);
  assert.equal(providers.vimeo.timeIn({ event: "timeupdate", data: { seconds: 4 } }), 4);
});
