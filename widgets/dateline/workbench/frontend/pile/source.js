// Answers from the kernel: plain messages, each with a number that its reply repeats.

/** @import { Opening, PileModel, Reply, Source, StoryParts } from "./types.js" */

/** How long an answer may take (milliseconds); to compare stories takes minutes. */
const PATIENCE = {
  ask: 60_000,
  story: 60_000,
  reply: 60_000,
  correct: 600_000,
  everywhere: 3_600_000,
  compare: 3_600_000,
};

/**
 * A source whose answers the kernel gives.
 * @param {PileModel} model
 * @returns {Source & { close: () => void }}
 */
export function liveSource(model) {
  /** @type {Map<number, (message: { error?: string, reply?: unknown }) => void>} */
  const awaited = new Map();
  let last = 0;
  const hear = (/** @type {unknown} */ message) => {
    const heard = /** @type {{ number: number, error?: string, reply?: unknown }} */ (message);
    awaited.get(heard?.number)?.(heard);
  };
  model.on("msg:custom", hear);
  /**
   * @param {keyof typeof PATIENCE} want
   * @param {object} details
   */
  const send = (want, details) =>
    new Promise((give, fail) => {
      last += 1;
      const number = last;
      const late = setTimeout(() => {
        awaited.delete(number);
        fail(new Error("Python does not answer. Is the kernel running? Run the cell again."));
      }, PATIENCE[want]);
      awaited.set(number, ({ error, reply }) => {
        clearTimeout(late);
        awaited.delete(number);
        if (error) fail(new Error(error));
        else give(reply);
      });
      model.send({ number, want, ...details });
    });
  return {
    ask: (question) => /** @type {Promise<Reply>} */ (send("ask", question)),
    story: (id) => /** @type {Promise<StoryParts>} */ (send("story", { story: id })),
    correct: (id, corrections) =>
      /** @type {Promise<StoryParts>} */ (send("correct", { story: id, corrections })),
    everywhere: (id, correction) =>
      /** @type {Promise<StoryParts>} */ (send("everywhere", { story: id, correction })),
    reply: (id, message) =>
      /** @type {Promise<{ message: unknown }>} */ (send("reply", { story: id, message })),
    compare: () => /** @type {Promise<Opening>} */ (send("compare", {})),
    close: () => model.off("msg:custom", hear),
  };
}
