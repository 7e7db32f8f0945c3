/** Builds src/ into the catalogue's static files; with --check compares instead, and fails on a difference. */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const here = import.meta.dirname;
const out = join(here, "../catalogue/static/catalogue/player");
const options = {
  absWorkingDir: here,
  entryPoints: { player: "src/player.js" },
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022", "safari16"],
  minify: true,
  legalComments: "none",
  chunkNames: "[name]-[hash]",
  outdir: "built",
  write: false,
  metafile: true,
};

/** The packages that went into the bundle, by name, with what their own folder says. */
async function packagesIn(metafile) {
  const names = new Set();
  for (const path of Object.keys(metafile.inputs)) {
    const found = path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/);
    if (found) names.add(found[1]);
  }
  return Promise.all([...names].sort().map(readPackage));
}

async function readPackage(name) {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { name, version, license, text: (await readFile(join(folder, "LICENSE"), "utf8")).trim() };
}

async function built() {
  const result = await build(options);
  const files = new Map(result.outputFiles.map((file) => [file.path.split("/").pop(), Buffer.from(file.contents)]));
  const packages = await packagesIn(result.metafile);
  const versions = {
    packages: Object.fromEntries(packages.map(({ name, version, license }) => [name, { version, license }])),
    files: Object.fromEntries(
      [...files].sort().map(([name, bytes]) => [name, { bytes: bytes.length, sha256: sha256(bytes) }]),
    ),
  };
  files.set("versions.json", Buffer.from(`${JSON.stringify(versions, null, 2)}\n`));
  const licences = packages.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  files.set("LICENCES.txt", Buffer.from(licences.join(`\n${"-".repeat(80)}\n\n`)));
  return files;
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function committed() {
  const names = await readdir(out).catch(() => []);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))])));
}

function differences(wanted, found) {
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return names.filter((name) => !wanted.get(name)?.equals(found.get(name) ?? Buffer.alloc(0)));
}

async function write(files) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(out, name), bytes);
}

const files = await built();
const checking = process.argv.includes("--check");
if (checking) {
  const differing = differences(files, await committed());
  if (differing.length) {
    console.error(`The committed bundle is not the one built from the lock: ${differing.join(", ")}. Run: npm run build`);
    process.exit(1);
  }
} else {
  await write(files);
}
for (const [name, bytes] of files) {
  if (!name.endsWith(".js")) continue;
  console.log(`${name}  ${Math.ceil(bytes.length / 1024)} KiB, ${Math.ceil(gzipSync(bytes).length / 1024)} KiB gzipped`);
}
