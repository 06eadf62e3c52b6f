// Runs the tests of what the browser gets that needs no browser: src/test/web/**/*.test.ts, by Node's own runner.
import {spawnSync} from "node:child_process";
import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const tests = path.join(here, "src/test/web");
const files = (await readdir(tests, {recursive: true})).filter((name) => name.endsWith(".test.ts"));
const folder = await mkdtemp(path.join(tmpdir(), "prmind-web-"));
try {
  await build({
    entryPoints: files.map((name) => path.join(tests, name)),
    outdir: folder,
    outExtension: {".js": ".mjs"},
    outbase: tests,
    bundle: true,
    platform: "node",
    format: "esm",
    loader: {".json": "json"},
    nodePaths: [path.join(here, "node_modules")],
    logLevel: "warning",
  });
  const built = files.map((name) => path.join(folder, name.replace(/\.ts$/, ".mjs")));
  process.exitCode = spawnSync(process.execPath, ["--test", ...built], {stdio: "inherit"}).status ?? 1;
} finally {
  await rm(folder, {recursive: true, force: true});
}
