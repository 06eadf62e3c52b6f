// Bundles TypeScript and CSS into hashed files and writes manifest.json, which pairs each plain name with its hashed one.
//   node web-build.mjs TARGET-FOLDER
// Says nothing and does nothing when no source has changed since the last run.
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {copyFile, mkdir, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import path from "node:path";
import {fileURLToPath} from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, "src/main/web");
const guide = path.join(here, "../docs/guide/pictures");
const target = path.resolve(process.argv[2] ?? "target/web");
const stampFile = path.join(target, ".stamp");

const entries = {
  app: "platform/app.ts",
  "app-style": "platform/app.css",
  editor: "content/editor.ts",
  "editor-style": "content/editor.css",
  library: "media/library.ts",
  "library-style": "media/library.css",
  advice: "learning/advice.ts",
  "advice-style": "learning/advice.css",
  outside: "content/outside.ts",
  "outside-style": "content/outside.css",
  "quick-check": "onevoice/quick-check.ts",
  "quick-check-style": "onevoice/quick-check.css",
  newsroom: "newsroom/newsroom.css",
};

const stamp = await sourceStamp();
if (existsSync(stampFile) && (await readFile(stampFile, "utf8")) === stamp) process.exit(0);

await rm(target, {recursive: true, force: true});
await mkdir(target, {recursive: true});
const manifest = {...(await bundle()), ...(await pictures())};
await writeFile(path.join(target, "thailand-map.json"), JSON.stringify(await thailandMap()));
await pdfFonts();
await writeFile(path.join(target, "manifest.json"), JSON.stringify(manifest, null, 1));
await writeFile(stampFile, stamp);

/** What the result depends on: every source's path, size and time, the lock file, and this file. */
async function sourceStamp() {
  const hash = createHash("sha256");
  const files = (await readdir(source, {recursive: true})).sort().map((name) => path.join(source, name));
  files.push(...(await guidePictures()).map((name) => path.join(guide, name)));
  for (const file of [...files, path.join(here, "package-lock.json"), path.join(here, "web-build.mjs")]) {
    const {size, mtimeMs} = await stat(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function bundle() {
  const {build} = await import("esbuild");
  const result = await build({
    entryPoints: Object.entries(entries).map(([out, file]) => ({in: path.join(source, file), out})),
    outdir: target,
    bundle: true,
    minify: true,
    sourcemap: "linked",
    metafile: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox115", "safari16.4"],
    loader: {".woff2": "file", ".svg": "file"},
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    nodePaths: [path.join(here, "node_modules")],
    logLevel: "warning",
  });
  const names = {};
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    if (file.endsWith(".map")) continue;
    const hashed = path.basename(file);
    // app-style-8CHARHSH.css is asked for as app.css
    names[hashed.replace(/(-style)?-[A-Z0-9]{8}(?=\.)/, "")] = hashed;
  }
  return names;
}

/** One sprite of all icons, and the pictures that stand beside the sources. */
async function pictures() {
  const icons = JSON.parse(await readFile(path.join(source, "platform/icons.json"), "utf8"));
  const symbols = await Promise.all(icons.map(async (name) => {
    const svg = await readFile(path.join(here, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
    const shapes = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, " ").trim()}</symbol>`;
  }));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>`;
  const names = {"icons.svg": await writeHashed("icons.svg", sprite)};
  for (const name of (await readdir(path.join(source, "platform"))).filter((name) => /\.(svg|png)$/.test(name))) {
    names[name] = await writeHashed(name, await readFile(path.join(source, "platform", name)));
  }
  for (const name of await guidePictures()) {
    names[`guide/${name}`] = await writeHashed(name, await readFile(path.join(guide, name)));
  }
  return names;
}

/** The pictures of the users' guide, which help on the pages shows too. */
async function guidePictures() {
  return existsSync(guide) ? (await readdir(guide)).filter((name) => name.endsWith(".png")).sort() : [];
}

/** The faces that PDFs are set in, as the server reads them. */
async function pdfFonts() {
  const folder = path.join(here, "node_modules/@expo-google-fonts/sarabun");
  for (const face of ["400Regular", "700Bold"]) {
    await copyFile(path.join(folder, face, `Sarabun_${face}.ttf`), path.join(target, `Sarabun_${face}.ttf`));
  }
}

async function writeHashed(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase();
  const {name: stem, ext} = path.parse(name);
  await writeFile(path.join(target, `${stem}-${hash}${ext}`), content);
  return `${stem}-${hash}${ext}`;
}

/**
 * The provinces as paths, keyed by their ISO 3166-2:TH number; the lake of Songkhla has the code 0.
 * Drawn by @svg-maps/thailand (CC BY 4.0); points that make less than 0.8 of a unit's difference are left out.
 */
async function thailandMap() {
  const {default: map} = await import("@svg-maps/thailand");
  const codes = JSON.parse(await readFile(path.join(source, "platform/province-codes.json"), "utf8"));
  return {
    viewBox: map.viewBox,
    credit: "@svg-maps/thailand, CC BY 4.0",
    provinces: map.locations.map(({id, path}) => ({code: codes[id] ?? 0, path: simplified(path)})),
  };
}

/** A path of relative lines ("m x,y dx,dy … z m …") as absolute ones with fewer points. */
function simplified(path) {
  let [x, y] = [0, 0];
  return path.split(/z/i).filter((part) => part.trim()).map((part) => {
    const points = [];
    const tokens = part.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g);
    let command = "m";
    for (let i = 0; i < tokens.length;) {
      if (/[a-zA-Z]/.test(tokens[i])) {
        command = tokens[i++];
        if (!"mMlL".includes(command)) throw new Error(`The map has a path command that is not known here: ${command}`);
      }
      const [a, b] = [Number(tokens[i++]), Number(tokens[i++])];
      [x, y] = command === "M" || command === "L" ? [a, b] : [x + a, y + b];
      points.push([x, y]);
    }
    [x, y] = points[0];
    const kept = thinned(points, 0.8);
    return kept.length < 3 ? "" : `M${kept.map(([a, b]) => `${a.toFixed(1)} ${b.toFixed(1)}`).join("L")}Z`;
  }).join("");
}

/** Ramer, Douglas, Peucker. */
function thinned(points, tolerance) {
  if (points.length < 3) return points;
  const [[ax, ay], [bx, by]] = [points[0], points.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  let [worst, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const [px, py] = points[i];
    const distance = length === 0
      ? Math.hypot(px - ax, py - ay)
      : Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length;
    if (distance > worst) [worst, at] = [distance, i];
  }
  if (worst <= tolerance) return [points[0], points.at(-1)];
  return [...thinned(points.slice(0, at + 1), tolerance).slice(0, -1), ...thinned(points.slice(at), tolerance)];
}
