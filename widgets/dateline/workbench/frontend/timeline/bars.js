// Bars whose ends show what is known: faded where approximate, an arrow where open, cut
// off where they go on beyond the axis. Both ends of a range share one bar.

import { svgElement } from "../common/dom.js";
import { dateGroup } from "../common/rows.js";
import { DOUBT } from "../common/words.js";

/** @import { State } from "../types.js" */
/** @import { Box, Fill } from "./types.js" */

const BAR = 10;

/** How much of a bar's length a soft end fades over. */
const FADE = 0.35;
let gradientCount = 0;

/**
 * Put fading fills into a picture.
 * @param {SVGElement} svg
 * @returns {Fill}
 */
export function gradients(svg) {
  gradientCount += 1;
  const name = `dl-soft-${gradientCount}`;
  /**
   * @param {number} offset
   * @param {number} opacity
   */
  const stop = (offset, opacity) =>
    svgElement("stop", {
      offset,
      class: "dl-stop",
      "stop-opacity": opacity,
    });
  for (const [start, end] of [
    [1, 0],
    [0, 1],
    [1, 1],
  ]) {
    svg.append(
      svgElement(
        "linearGradient",
        { id: `${name}-${start}${end}` },
        stop(0, 1 - start),
        stop(FADE, 1),
        stop(1 - FADE, 1),
        stop(1, 1 - end),
      ),
    );
  }
  return (soft) => (soft.includes(true) ? `url(#${name}-${soft.map(Number).join("")})` : null);
}

/**
 * Draw a box of the timeline: its bar at the height `y`, and its words.
 * @param {Box} box
 * @param {number} y
 * @param {State} state
 * @param {Fill} fill
 */
export function drawBar(box, y, state, fill) {
  const { things, under, labels } = box;
  const cuts = [box.barLeft, ...things.slice(1).map(() => box.cut ?? box.barRight), box.barRight];
  const pieces = things.map((thing, i) => {
    const sides = [i === 0, i === things.length - 1];
    const soft = box.soft.map(
      (isSoft, side) => isSoft && sides[side] && (side ? box.to : box.from) !== null,
    );
    const names = ["dl-time"];
    // An axis counted from publication already shows that no day is known.
    const isCounted = thing.record.days_from_publication;
    if (thing.confidence < DOUBT && !isCounted) names.push("dl-doubtful");
    if (thing.record.status === "corrected" || thing.record.status === "accepted")
      names.push("dl-corrected");
    if (soft.includes(true)) names.push("dl-soft");
    const round = box.ends.map((isEnd, side) => isEnd && sides[side]);
    const label =
      labels[i] &&
      svgElement(
        "text",
        {
          x: box.labelsFrom + labels[i].at,
          y: under ? y + BAR + 12 : y + 9,
        },
        labels[i].text,
      );
    return dateGroup(
      i ? [thing] : [thing, ...(box.same ?? [])],
      state,
      names.join(" "),
      outline(cuts[i], cuts[i + 1], y, round, fill(soft)),
      arrows(box, sides, y),
      label ?? null,
    );
  });
  return pieces.length > 1 ? svgElement("g", { class: "dl-range" }, pieces) : pieces[0];
}

/**
 * A bar from one x to another; an end is round where the stretch ends there.
 * @param {number} from
 * @param {number} to
 * @param {number} y
 * @param {boolean[]} round
 * @param {string | null} fill
 */
function outline(from, to, y, round, fill) {
  const [left, right] = round.map((isRound) => (isRound ? Math.min(BAR / 2, (to - from) / 2) : 0));
  const half = BAR / 2;
  return svgElement("path", {
    class: "dl-bar",
    d:
      `M${from + left} ${y}H${to - right}a${right} ${half} 0 0 1 0 ${BAR}` +
      `H${from + left}a${left} ${half} 0 0 1 0 ${-BAR}Z`,
    fill,
  });
}

/**
 * @param {Box} box
 * @param {boolean[]} sides
 * @param {number} y
 */
function arrows({ from, to, barLeft, barRight }, [isFirst, isLast], y) {
  const middle = y + BAR / 2;
  /**
   * @param {number} tip
   * @param {number} base
   */
  const arrow = (tip, base) =>
    svgElement("polygon", {
      points: `${tip},${middle} ${base},${middle - 7} ${base},${middle + 7}`,
    });
  return [
    isFirst && from === null ? arrow(barLeft - 6, barLeft + 3) : null,
    isLast && to === null ? arrow(barRight + 6, barRight - 3) : null,
  ];
}
