// The names of the site's pages, which build/dossier/search writes beside its index.

const PAGEFIND = new URL("../pagefind/", import.meta.url);
const SITE = globalThis.dossierSite ?? new URL("../", import.meta.url); // opened from disk, dossier/archive knows it
const fetched = new Map();

/** A file beside the index, fetched once; an empty list where there is none. */
export function load(file) {
  if (!fetched.has(file)) {
    fetched.set(file, fetch(new URL(file, PAGEFIND)).then((answer) => (answer.ok ? answer.json() : []), () => []));
  }
  return fetched.get(file);
}

/** A text without what spellings differ in: capitals, accents and marks. */
export function fold(text) {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/['’‘`.]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The address of a page, by its path below the site; of one opened from disk its file. */
export function addressOf(path) {
  const address = new URL(path, SITE);
  if (address.protocol === "file:" && address.pathname.endsWith("/")) address.pathname += "index.html";
  return address;
}

/** All pages that can be asked for by name: `{name, kind, path, title, key}`; an alias has its page's title. */
export async function pages() {
  return ((await load("names.json")).names ?? []).map(([name, kind, path, title]) => ({ name, kind, path, title, key: fold(name) }));
}

/** What readers call the kinds of pages. */
export async function kinds() {
  return (await load("names.json")).kinds ?? {};
}

/** The pages of which a text is the whole name, each once. */
export function named(all, text) {
  const key = fold(text);
  const found = new Map();
  for (const page of all) if (key && page.key === key && !found.has(page.path)) found.set(page.path, page);
  return [...found.values()];
}

/** The pages whose name has words that begin as those of a text do, each once; those that begin with it first. */
export function beginning(all, text, most) {
  const key = fold(text);
  if (!key) return [];
  const found = new Map();
  for (const first of [true, false]) {
    for (const page of all) {
      const fits = first ? page.key.startsWith(key) : ` ${page.key}`.includes(` ${key}`);
      if (fits && !found.has(page.path)) found.set(page.path, page);
    }
  }
  return [...found.values()].slice(0, most);
}
