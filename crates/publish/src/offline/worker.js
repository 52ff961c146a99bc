"use strict";
// Keeps the program and the datasets that were looked at, for when there is no network. Every file kept has a name that changes with
// its content, or is checked by its sum: nothing of two releases is ever put together, and what is broken is fetched anew.

const ROOT = "/*root*/";
// The release; a browser puts a new worker in the place of this one when anything here changes.
const RELEASE = "/*release*/";
// Files of this release by path below ROOT, and their SHA-256.
const SUMS = new Map(Object.entries(/*sums*/));
// Shown in the place of a page that cannot be fetched; the program then draws what is kept.
const SHELL = "/offline.html";
const PREFIX = `tiendo ${ROOT} `;
// A page that has not come by then is drawn from what is kept, if it is.
const PATIENCE_MS = 8000;

const folderOf = (path) => path.slice(0, path.lastIndexOf("/") + 1);
// /kept/hai-phong-0123456789abcdef/ holds the dataset hai-phong.
const datasetOf = (path) => folderOf(path).slice(0, -"-0123456789abcdef/".length);
const isOfDataset = (path) => path.startsWith("/kept/") && path.indexOf("/", 6) > 0;
const isNamedByContent = (path) => path.startsWith("/kept/") || /-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$/.test(path);
const isPage = (path) => path === "/" || path === "/index.html" || /^\/(vi|en)(\/|$)/.test(path);

async function sumOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The names of this site's caches, the newest first. */
async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
}

/** What is kept of a file, unless it is broken or of another release. */
async function keptCopy(path) {
  const expected = SUMS.get(path);
  for (const name of await ownCaches()) {
    const copy = await (await caches.open(name)).match(ROOT + path);
    if (!copy) continue;
    const bytes = await copy.arrayBuffer();
    if (expected && (await sumOf(bytes)) !== expected) continue;
    return new Response(bytes, { headers: { "Content-Type": copy.headers.get("Content-Type") ?? "" } });
  }
  return null;
}

/** Keeps an answer, if it is whole. */
async function keep(path, answer) {
  const expected = SUMS.get(path);
  if (!expected || !answer.ok) return false;
  const bytes = await answer.arrayBuffer();
  if ((await sumOf(bytes)) !== expected) return false;
  const headers = { "Content-Type": answer.headers.get("Content-Type") ?? "" };
  await (await caches.open(PREFIX + RELEASE)).put(ROOT + path, new Response(bytes, { headers }));
  return true;
}

/** Fetches what is not kept yet. */
async function fetchAll(paths) {
  const fetchOne = async (path) => {
    const copy = await keptCopy(path);
    const answer = copy ?? (await fetch(ROOT + path, { cache: "no-cache" }));
    if (!(await keep(path, answer))) throw new Error(`${path} is not of this release`);
  };
  await Promise.all(paths.map(fetchOne));
}

const keepDataset = (folder) => fetchAll([...SUMS.keys()].filter((path) => path.startsWith(folder)));

/** The new releases of the datasets that were looked at before. */
async function keepDatasetsAgain() {
  const seen = new Set();
  for (const name of await ownCaches()) {
    for (const request of await (await caches.open(name)).keys()) {
      const path = new URL(request.url).pathname.slice(ROOT.length);
      if (isOfDataset(path)) seen.add(datasetOf(path));
    }
  }
  const folders = new Set([...SUMS.keys()].filter((path) => isOfDataset(path) && seen.has(datasetOf(path))).map(folderOf));
  await Promise.allSettled(Array.from(folders, keepDataset));
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(fetchAll([...SUMS.keys()].filter((path) => !isOfDataset(path))));
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    await clients.claim();
    await keepDatasetsAgain();
    // Pages of the release before this one may still be open.
    for (const name of (await ownCaches()).slice(2)) await caches.delete(name);
  };
  event.waitUntil(tidy());
});

async function page(request) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
  const fetched = fetch(request);
  try {
    return await Promise.race([fetched, late]);
  } catch {
    return (await keptCopy(SHELL)) ?? fetched;
  }
}

async function file(event, path) {
  const copy = event.request.cache === "reload" ? null : await keptCopy(path);
  if (copy) return copy;
  const answer = await fetch(event.request);
  event.waitUntil(keep(path, answer.clone()).catch(() => {}));
  return answer;
}

// The dataset of a page that was there before its worker.
addEventListener("message", (event) => {
  const path = String(event.data);
  if (isOfDataset(path)) event.waitUntil(keepDataset(folderOf(path)).catch(() => {}));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(`${ROOT}/`)) return;
  const path = decodeURI(url.pathname.slice(ROOT.length));
  if (request.mode === "navigate") {
    if (isPage(path)) event.respondWith(page(request));
    return;
  }
  if (SUMS.has(path) || isNamedByContent(path)) event.respondWith(file(event, path));
  if (isOfDataset(path) && path.endsWith("/datapackage.json")) event.waitUntil(keepDataset(folderOf(path)).catch(() => {}));
});
