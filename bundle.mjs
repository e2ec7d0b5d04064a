// Bundles the front end with esbuild: node bundle.mjs [--check]
//
// The bundle is committed, so that a clone and a wheel work without Node. --check
// builds it in memory and fails where the committed files differ.

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";

const WORKBENCH = fileURLToPath(new URL("widgets/dateline/workbench/", import.meta.url));
const FRONT_END = join(WORKBENCH, "frontend");
const OUT = join(WORKBENCH, "static");

/** The oldest browsers that know light-dark(), which the style sheets need. */
const TARGET = ["chrome123", "firefox120", "safari17.5"];

/** In a report the scripts are inline, where these would end or garble them. */
const UNSAFE = ["</script", "<script", "<!--"];

/**
 * The files to build: the widget for anywidget is a module; a report's scripts are
 * classic ones, which its policy admits by their hashes. What a report cannot do is in neither its script nor its sheet.
 * The views of many stories contain those of one.
 */
const BUNDLES = [
  { entry: "widget.js", format: "esm", files: ["widget.js", "style.css"] },
  { entry: "report.js", format: "iife", files: ["report.js", "report.css"] },
  { entry: "served.js", format: "esm", files: ["served.js"] },
  { entry: "loader.js", format: "iife", files: ["loader.js"] },
  { entry: "pile.js", format: "esm", files: ["pile.js", "pile.css"] },
  { entry: "pile_report.js", format: "iife", files: ["pile_report.js"] },
  { entry: "quiz.js", format: "esm", files: ["quiz.js", "quiz.css"] },
  { entry: "quiz_report.js", format: "iife", files: ["quiz_report.js"] },
];

/**
 * What names its variables so that a report’s packing finds more that recurs: it takes a
 * twentieth less than with esbuild's names.
 */
const MINIFIED = { ecma: 2022, compress: { passes: 3 }, format: { comments: false } };

/** Build one entry; returns the text of its files by name. */
async function bundled({ entry, format, files }) {
  const hasStyle = files.some((name) => name.endsWith(".css"));
  const { outputFiles } = await build({
    entryPoints: [join(FRONT_END, entry)],
    outdir: OUT,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
    format,
    // A module is strict by itself; a classic script has to say so.
    banner: format === "iife" ? { js: '"use strict";' } : {},
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    // tsconfig.json is for the type checks alone.
    tsconfigRaw: {},
    loader: { ".css": hasStyle ? "css" : "empty" },
    logLevel: "warning",
  });
  const texts = await Promise.all(
    files.map((name) => {
      const ending = name.slice(name.lastIndexOf("."));
      const { text } = outputFiles.find(({ path }) => path.endsWith(ending));
      return ending === ".js" ? scriptOf(text, format) : text;
    }),
  );
  return files.map((name, i) => {
    const text = texts[i];
    const unsafe = UNSAFE.find((part) => text.toLowerCase().includes(part));
    if (unsafe) throw new Error(`${name} contains ${unsafe}, which an inline script must not`);
    return [name, text];
  });
}

/** Shorten a script. */
async function scriptOf(text, format) {
  const { code } = await minify(text, {
    ...structuredClone(MINIFIED),
    module: format === "esm",
  });
  return `${code}\n`;
}

/** The names of the committed files that are not what was built. */
async function outdated(built) {
  const committed = await readdir(OUT).catch(() => []);
  const texts = await Promise.all(
    committed.map(async (name) => [name, await readFile(join(OUT, name), "utf8")]),
  );
  const found = new Map(texts);
  const names = new Set([...built.keys(), ...found.keys()]);
  return [...names].filter((name) => built.get(name) !== found.get(name));
}

const built = new Map((await Promise.all(BUNDLES.map(bundled))).flat());
const stale = await outdated(built);
if (process.argv.includes("--check")) {
  if (stale.length) {
    console.error(
      `The bundle in widgets/dateline/workbench/static is not current (${stale.join(", ")}). ` +
        "Run 'make bundle' and commit what it writes.",
    );
    process.exit(1);
  }
} else {
  await mkdir(OUT, { recursive: true });
  for (const name of stale) {
    const text = built.get(name);
    await (text === undefined ? rm(join(OUT, name)) : writeFile(join(OUT, name), text));
  }
}
