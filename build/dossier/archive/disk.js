// A page that was opened from disk may load no module and fetch no file. `dossierFiles` (before this) holds those it
// needs, in base 64 by their paths below the site; this hands them out to whoever imports or fetches them.

const here = new URL(".", document.currentScript.src);
const BASE = "https://dossier.invalid/"; // stands for the site in addresses that never leave this page
globalThis.dossierSite = new URL("../", here);

function bytesOf(path) {
  return Uint8Array.from(atob(dossierFiles[path]), (letter) => letter.charCodeAt(0));
}

let index;
/** The search's files, which only its page needs: a script may be loaded from disk, they may not. */
function loadIndex() {
  index ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("disk-search.js", here);
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return index;
}

/** The path below the site that an address stands for, once its file is here; nothing for other addresses. */
async function pathOf(address) {
  const found = new URL(address, BASE).href.startsWith(BASE) && new URL(address, BASE).pathname.slice(1);
  if (found && found.startsWith("pagefind/")) await loadIndex();
  return found in dossierFiles ? found : "";
}

const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (asked, options) => {
  const path = await pathOf(asked.url ?? String(asked));
  return path ? new Response(bytesOf(path)) : fetchElsewhere(asked, options);
};

/** Import a module of the site; what it imports itself comes the same way. */
globalThis.dossierImport = async (from, asked) => {
  const address = new URL(asked, from).href;
  const source = new TextDecoder().decode(bytesOf(await pathOf(address)));
  const own = JSON.stringify(address);
  const text = source.replaceAll("import.meta.url", own).replace(/\bimport\(/g, `dossierImport(${own}, `);
  return import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
};

addEventListener("DOMContentLoaded", () => dossierImport(BASE, "assets/dossier.js"));
