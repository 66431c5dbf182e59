// Narrows a list to what was chosen; the choice stands in the address, so that what is seen can be shared.
// A list on one page is narrowed where it stands. Of one over several pages the indexes tell which entries fit, by their
// numbers; the entries themselves are taken from their pages.

const SITE = new URL("../", import.meta.url);
const ENTRY = ".entries > ul > li";
const AT_ONCE = 20;

const remembered = (load) => {
  const known = new Map();
  return (key) => known.get(key) ?? known.set(key, load(key)).get(key);
};
const text = async (address) => (await fetch(new URL(address, SITE))).text();
const json = remembered(async (address) => JSON.parse(await text(address)));
const pageAt = remembered(async (address) => new DOMParser().parseFromString(await text(address), "text/html"));
const wordsOf = (written) => written.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export function start(form) {
  const { index, shown, more } = form.dataset;
  if (index && location.protocol === "file:") return; // there is nothing to be fetched there
  const fields = [...form.elements].filter((field) => field.name);
  const output = form.querySelector("output");
  const narrow = index ? overPages : onThisPage();
  let asked = 0;

  async function show() {
    const now = ++asked;
    const wanted = fields.filter((field) => field.value.trim());
    const said = await narrow(wanted, () => now === asked);
    if (now === asked) output.value = said ? shown.replace("{shown}", said[0]).replace("{all}", said[1]) : "";
  }

  // -------------------------------------------------------------------------------- on this page

  function onThisPage() {
    const all = [...document.querySelectorAll(ENTRY)];
    const headings = [...document.querySelectorAll(`article :is(h2, h3), ${ENTRY}`)].reverse();
    const marks = new Map([...document.querySelectorAll(".picture a")].map((one) => [one.getAttribute("href"), one]));
    const stated = (entry) => [entry, ...entry.children].find((one) => Object.keys(one.dataset).length) ?? entry;
    const fits = (entry, field) => {
      if (field.type !== "search") return (stated(entry).dataset[field.name] ?? "").split(" ").includes(field.value);
      const title = wordsOf(entry.querySelector("a").textContent);
      return wordsOf(field.value).every((begun) => title.some((word) => word.startsWith(begun)));
    };
    return async (wanted) => {
      for (const entry of all) {
        entry.hidden = !wanted.every((field) => fits(entry, field));
        marks.get(`#${stated(entry).id}`)?.classList.toggle("off", entry.hidden);
      }
      const filled = { H2: false, H3: false }; // whether anything is left under a heading
      for (const one of headings) {
        if (one.tagName !== "LI") one.hidden = wanted.length > 0 && !filled[one.tagName];
        if (one.tagName === "H2") filled.H2 = false;
        filled.H3 = one.tagName === "LI" && (filled.H3 || !one.hidden);
        filled.H2 ||= filled.H3;
      }
      return wanted.length && [all.filter((entry) => !entry.hidden).length, all.length];
    };
  }

  // ------------------------------------------------------------------------------ over all pages

  async function overPages(wanted, isAsked) {
    form.parentElement.classList.toggle("narrowed", wanted.length > 0);
    form.parentElement.querySelector(".found-entries")?.remove();
    if (!wanted.length) return null;
    const pages = await json(`${index}pages.json`);
    const sets = await Promise.all(wanted.map(numbers));
    const found = [...sets[0]].filter((one) => sets.every((set) => set.has(one))).sort((one, other) => one - other);
    if (isAsked()) {
      const list = Object.assign(document.createElement("div"), { className: "found-entries" });
      form.after(list);
      await append(list, found, pages);
    }
    return [found.length, pages.reduce((all, [, count]) => all + count, 0)];
  }

  async function numbers(field) {
    const values = await json(index + field.dataset.index);
    const told = (value) => {
      let last = 0;
      return (values[value] ?? []).slice(1).map((distance) => (last += distance));
    };
    if (field.type !== "search") return new Set(told(field.value));
    const all = Object.keys(values);
    const each = wordsOf(field.value).map((begun) => new Set(all.filter((word) => word.startsWith(begun)).flatMap(told)));
    return each.length ? each.reduce((left, set) => new Set([...left].filter((one) => set.has(one)))) : new Set();
  }

  async function append(list, found, pages) {
    const entries = await Promise.all(found.slice(0, AT_ONCE).map((number) => entryAt(number, pages)));
    for (const { entry, headings, kind } of entries) {
      for (const heading of headings) {
        if (list.dataset[heading.tagName] === heading.textContent) continue;
        list.dataset[heading.tagName] = heading.textContent;
        list.append(heading);
      }
      if (list.lastElementChild?.tagName !== "DIV") {
        list.append(Object.assign(document.createElement("div"), { className: kind }));
        list.lastElementChild.append(document.createElement("ul"));
      }
      list.lastElementChild.lastElementChild.append(entry);
    }
    if (found.length > AT_ONCE) {
      const button = Object.assign(document.createElement("button"), { className: "more", textContent: more });
      button.addEventListener("click", () => {
        button.remove();
        append(list, found.slice(AT_ONCE), pages);
      });
      list.append(button);
    }
  }

  async function entryAt(number, pages) {
    const at = pages.findIndex(([, count]) => (number -= count) < 0);
    const [address, count] = pages[at];
    const own = (await pageAt(address)).querySelectorAll(ENTRY)[number + count];
    const list = own.closest(".entries");
    const entry = document.importNode(own, true);
    for (const one of entry.querySelectorAll("[href]")) one.href = new URL(one.getAttribute("href"), new URL(address, SITE));
    for (const one of entry.querySelectorAll("[id]")) one.removeAttribute("id"); // it may stand on this page, too
    const above = { H2: null, H3: null };
    for (let one = list; one && !above.H2; one = one.previousElementSibling) {
      if (one.tagName in above) above[one.tagName] ??= Object.assign(document.importNode(one, true), { id: "" });
    }
    return { entry, headings: [above.H2, above.H3].filter(Boolean), kind: list.className };
  }

  // ------------------------------------------------------------------------------ the choice

  async function read() {
    const chosen = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = chosen.get(field.name) ?? "";
      field.value = value;
      // One that is too rare to be offered has its name in the index.
      if (field.value !== value && index) {
        const known = (await json(index + field.dataset.index))[value];
        if (known) field.add(new Option(known[0], value, true, true));
      }
      if (field.selectedIndex < 0) field.value = "";
    }
    show();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    const address = new URL(location);
    for (const field of fields) {
      if (field.value) address.searchParams.set(field.name, field.value);
      else address.searchParams.delete(field.name);
    }
    history.replaceState(null, "", address);
    show();
  });
  addEventListener("popstate", read);
  form.hidden = false;
  read();
}
