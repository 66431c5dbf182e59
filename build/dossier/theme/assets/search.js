// The search page, around Pagefind; build/dossier/search makes the index and words.json.

const PAGEFIND = new URL("../pagefind/", import.meta.url);
const FACETS = { kind: "one", actor: "all", source: "one", year: "one" }; // may one value be chosen, or several at once
const AT_ONCE = 10; // results
const AT_FIRST = 8; // values of a facet
const EXCERPT = 32; // words
const MARKS = /\|‿[^|]*\|/g; // what the index says of a word, behind it
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

let pagefind, known, names, pages, roots, rootOf, ui, view;
let wanted = 0; // the latest search: what an earlier one finds comes too late
const state = { q: "", sort: "", actor: [], source: [], year: [], kind: [] };

/** Build the search in an element. */
export async function start(place) {
  try {
    names = await import("./names.js");
    [pagefind, known, pages] = await Promise.all([
      import(new URL("pagefind.js", PAGEFIND)),
      fetch(new URL("words.json", PAGEFIND)).then((answer) => answer.json()),
      names.pages(),
    ]);
    await pagefind.init();
    await pagefind.filters(); // without it a search counts no facets
  } catch {
    place.textContent = document.querySelector("noscript")?.textContent ?? "";
    return;
  }
  ui = known.ui;
  roots = new Set(Object.keys(known.families));
  rootOf = new Map(Object.entries(known.families).flatMap(([root, forms]) => forms.map((form) => [form, root])));
  readAddress();
  build(place);
  addEventListener("popstate", () => (readAddress(), show()));
  const { loaded, scrolled } = history.state ?? {};
  await show(loaded);
  if (scrolled) scrollTo(0, scrolled);
  // Who comes back from a result finds as many of them, and the place.
  addEventListener("pagehide", () => remember());
  view.results.addEventListener("click", () => remember());
}

function remember() {
  history.replaceState({ loaded: view.results.childElementCount, scrolled: scrollY }, "");
}

// ---------------------------------------------------------------------------------------------- what is asked for

function readAddress() {
  const address = new URLSearchParams(location.search);
  state.q = address.get("q") ?? "";
  state.sort = address.get("sort") ?? "";
  for (const facet in FACETS) state[facet] = address.getAll(facet);
}

function writeAddress() {
  const address = new URLSearchParams();
  if (state.q) address.set("q", state.q);
  for (const facet in FACETS) state[facet].forEach((value) => address.append(facet, value));
  if (state.sort) address.set("sort", state.sort);
  const query = address.toString();
  history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
}

/** What a query asks the index for: actors by any name, words by their root, in quotes as written. */
function translate(query) {
  const text = query.normalize("NFC").toLowerCase();
  if (/^\s*["“”].*["“”]\s*$/.test(text)) return `"${text.split(/\s+/).map(longest).join(" ")}"`;
  const words = text.match(WORD) ?? [];
  const asked = [];
  for (let at = 0; at < words.length; ) {
    let end = Math.min(words.length, at + 8);
    while (end > at && !Object.hasOwn(known.actors, words.slice(at, end).join(" "))) end--;
    asked.push(end > at ? known.actors[words.slice(at, end).join(" ")] : keyOf(words[at]));
    at = Math.max(end, at + 1);
  }
  return asked.join(" ");
}

/** Of words joined by hyphens the longest: in the index all of them stand at one place. */
function longest(joined) {
  return (joined.match(WORD) ?? [""]).reduce((best, word) => (word.length > best.length ? word : best));
}

/** A word's root as it stands in the index; the word itself if it has none there. */
function keyOf(word) {
  const root = roots.has(word) ? word : (rootOf.get(word) ?? rootsOf(word)[0]);
  return root ? `‿${root}‿` : word;
}

/** The roots that an unknown form could be built from, as build/dossier/search/families.py finds them. */
function rootsOf(form) {
  if (!known.rules) return [];
  const { prefixes, suffixes, endings } = known.rules;
  const found = new Map();
  const strip = (core, suffix, depth, cost) => {
    if (core.length < 3) return;
    if (roots.has(core) && !(found.get(core) <= cost)) found.set(core, cost);
    if (depth === 3) return;
    for (const [prefix, rule] of Object.entries(prefixes)) {
      if (!core.startsWith(prefix) || !(depth ? rule.inner : !suffix || rule.suffixes.includes(suffix))) continue;
      const rest = core.slice(prefix.length);
      if (!rule.before.length || rule.before.some((letters) => rest.startsWith(letters))) {
        strip(rest, suffix, depth + 1, cost + 1);
      }
      if (rule.swallows) strip(rule.swallows + rest, suffix, depth + 1, cost + 1);
    }
  };
  let bases = [[form, 0]];
  for (const some of endings) {
    bases = bases.concat(
      bases.flatMap(([base, cost]) =>
        some.filter((end) => base.endsWith(end)).map((end) => [base.slice(0, -end.length), cost + 1])
      )
    );
  }
  for (const [base, cost] of bases) {
    for (const suffix of ["", ...suffixes]) {
      if (base.endsWith(suffix)) strip(base.slice(0, base.length - suffix.length), suffix, 0, cost + (suffix ? 1 : 0));
    }
  }
  return [...found].sort(([a, x], [b, y]) => x - y || b.length - a.length).map(([root]) => root);
}

// ------------------------------------------------------------------------------------------------- what is shown

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

function build(place) {
  let pause;
  const words = element("input", {
    type: "search", id: "search-words", name: "q", autocomplete: "off", spellcheck: "false",
    placeholder: ui.placeholder, "aria-label": ui.label,
    oninput: () => {
      clearTimeout(pause);
      pause = setTimeout(() => ((state.q = words.value), show()), 120);
    },
  });
  const sort = element(
    "select",
    { "aria-label": ui.sort, onchange: () => ((state.sort = sort.value), show()) },
    element("option", { value: "" }, ui["sort.relevance"]),
    element("option", { value: "newest" }, ui["sort.newest"]),
    element("option", { value: "oldest" }, ui["sort.oldest"])
  );
  const submit = (event) => (event.preventDefault(), clearTimeout(pause), (state.q = words.value), show());
  view = {
    place, words, sort,
    count: element("p", { class: "count", role: "status", "aria-live": "polite" }),
    facets: element("div", { class: "facets" }),
    help: element("div", { class: "help" }),
    results: element("ol", { class: "results", onkeydown: step }),
    more: element("button", { type: "button", class: "more", hidden: true, onclick: () => more() }, ui.more),
    expanded: new Set(),
    pending: [],
  };
  const filters = element("details", { class: "filters" }, element("summary", {}, ui.filters), view.facets);
  const isWide = matchMedia("(min-width: 60em)");
  const fold = () => (filters.open = isWide.matches || Object.keys(FACETS).some((facet) => state[facet].length));
  isWide.addEventListener("change", fold);
  fold();
  place.replaceChildren(
    element("form", { class: "ask", role: "search", onsubmit: submit }, words, sort),
    element("div", { class: "found" }, filters, element("div", {}, view.count, view.help, view.results, view.more))
  );
  words.addEventListener("keydown", step);
  if (!state.q && !matchMedia("(pointer: coarse)").matches) words.focus();
}

/** The arrows lead from the box to the results, from one to the next, and back. */
function step(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [view.words, ...view.results.querySelectorAll("li > a")];
  const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) (event.preventDefault(), next.focus());
}

async function show(loaded = AT_ONCE) {
  const turn = ++wanted;
  writeAddress();
  if (view.words.value !== state.q && document.activeElement !== view.words) view.words.value = state.q;
  const query = translate(state.q);
  const direction = { newest: "desc", oldest: "asc" }[state.sort || (query ? "" : "newest")];
  const filters = Object.fromEntries(Object.keys(FACETS).filter((name) => state[name].length).map((name) => [name, state[name]]));
  const found = await pagefind.search(query || null, { filters, sort: direction ? { date: direction } : {} });
  if (turn !== wanted) return;
  view.sort.value = state.sort;
  view.sort.disabled = !query;
  view.count.textContent = counted(found.results.length);
  for (const facet of Object.keys(FACETS)) view[facet] = found.filters[facet] ?? {};
  showFacets();
  view.pending = found.results;
  const own = Object.keys(filters).length || state.sort ? [] : names.named(pages, state.q);
  view.own = new Set(own.map((page) => names.addressOf(page.path).href));
  const results = [...own.map(ownPage), ...(await nextResults(loaded))];
  if (turn !== wanted) return;
  view.results.replaceChildren(...results);
  const lost = await missing(state.q, filters);
  const told = lost.length ? await (await import("./help.js")).help(state.q, lost, pages, names, ui) : [];
  if (turn !== wanted) return;
  view.help.replaceChildren(
    ...told.map(({ text, asks = [] }) => element("p", {}, text, ...asks.flatMap((words) => [" ", ask(words)])))
  );
  view.place.dataset.shown = location.search;
}

/** The page that is called just what was asked for. */
function ownPage(page) {
  const about = [ui[`kind.${page.kind}`], page.title && ui.alias.replace("{name}", page.title)].filter(Boolean);
  return element(
    "li",
    { class: "own" },
    element("a", { href: names.addressOf(page.path).href }, page.title || page.name),
    element("p", { class: "about" }, about.join(" · "))
  );
}

/** The words of a query that nothing has. */
async function missing(query, filters) {
  const asked = [...new Set(query.normalize("NFC").match(WORD) ?? [])].slice(0, 8);
  const found = await Promise.all(asked.map((word) => pagefind.search(translate(word), { filters })));
  return asked.filter((_, at) => !found[at].results.length);
}

function ask(words) {
  return element("button", { type: "button", onclick: () => ((state.q = view.words.value = words), show()) }, words);
}

async function more() {
  const results = await nextResults();
  view.results.append(...results);
  results[0]?.querySelector("a").focus();
}

async function nextResults(most = AT_ONCE) {
  const some = view.pending.slice(0, most);
  view.pending = view.pending.slice(most);
  view.more.hidden = !view.pending.length;
  const found = await Promise.all(some.map((result) => result.data()));
  const title = names.fold(state.q);
  // Who is called so comes first.
  if (!state.sort) found.sort((a, b) => (names.fold(b.meta.title) === title) - (names.fold(a.meta.title) === title));
  return found.filter((page) => !view.own.has(pageOf(page).href)).map(resultOf);
}

/** Where a result leads: to its page, or to the place of words on it that are a result of their own. */
function pageOf(page) {
  return names.addressOf(`.${page.meta.url ?? page.raw_url}`);
}

function counted(number) {
  const locale = document.documentElement.lang;
  const form = number ? new Intl.PluralRules(locale).select(number) : "none";
  const text = ui[`count.${form}`] ?? ui["count.other"];
  return text.replace("{count}", number.toLocaleString(locale)).replace("{query}", state.q.trim());
}

function showFacets() {
  const focused = document.activeElement?.id;
  view.facets.replaceChildren(
    ...Object.keys(FACETS).flatMap((facet) => {
      const values = Object.entries(view[facet]).filter(([value, count]) => count || state[facet].includes(value));
      if (!values.length) return [];
      values.sort(([a, x], [b, y]) => (facet === "year" ? b.localeCompare(a) : y - x || a.localeCompare(b)));
      const shown = view.expanded.has(facet) ? values : values.slice(0, AT_FIRST);
      const rest = element("button", { type: "button", onclick: () => (view.expanded.add(facet), showFacets()) }, ui.all);
      return element(
        "fieldset",
        {},
        element("legend", {}, ui[facet]),
        ...shown.map(([value, count], index) => choice(facet, value, count, index)),
        ...(shown.length < values.length ? [rest] : [])
      );
    })
  );
  if (focused) document.getElementById(focused)?.focus();
}

function choice(facet, value, count, index) {
  const box = element("input", {
    type: "checkbox", id: `${facet}-${value}`, checked: state[facet].includes(value),
    onchange: () => {
      const others = FACETS[facet] === "all" ? state[facet].filter((one) => one !== value) : [];
      state[facet] = box.checked ? [...others, value] : others;
      show();
    },
  });
  const name = facet === "kind" ? (ui[`kind.${value}`] ?? value) : value;
  return element("label", {}, box, element("span", {}, name), element("small", {}, count.toLocaleString(document.documentElement.lang)));
}

function resultOf(page) {
  const words = page.content.replace(MARKS, "").split(/\s+/);
  const hits = new Set(page.locations);
  const start = densest(page.locations, words.length);
  const first = page.locations.find((at) => at >= start) ?? 0;
  const anchor = page.anchors.filter((one) => one.location <= first).pop();
  const matched = [...new Set(page.locations.flatMap((at) => words[at]?.match(WORD) ?? []))].slice(0, 12);
  const address = pageOf(page);
  if (matched.length) {
    address.searchParams.set("h", matched.join(" "));
    if (anchor && !address.hash) address.hash = anchor.id;
  }
  const excerpt = words.slice(start, start + EXCERPT).flatMap((word, index) => [
    hits.has(start + index) ? element("mark", {}, word) : word,
    " ",
  ]);
  const about = [ui[`kind.${page.filters.kind?.[0]}`], page.meta.source, day(page.meta.date)].filter(Boolean);
  return element(
    "li",
    {},
    element("a", { href: address.href }, page.meta.title),
    element("p", { class: "about" }, about.join(" · ")),
    element("p", { class: "excerpt" }, start ? "… " : "", ...excerpt, start + EXCERPT < words.length ? "…" : "")
  );
}

/** Where the stretch begins that holds most of the words found. */
function densest(locations, length) {
  let best = locations[0] ?? 0;
  const held = (from) => new Set(locations.filter((at) => at >= from && at < from + EXCERPT - 6)).size;
  for (const at of locations) if (held(at) > held(best)) best = at;
  return Math.max(0, Math.min(best - 6, length - EXCERPT));
}

/** An EDTF value as readers write it; what is none stands as it is. */
function day(date) {
  const ends = (date ?? "").split("/");
  if (ends.length === 2) return ends.map((end) => (end === ".." ? "…" : day(end))).join(" – ");
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*?)?([~?%]?)$/.exec(date ?? "");
  if (!parts) return date;
  const [, year, month, dayOfMonth, doubt] = parts;
  const style = { year: "numeric", ...(month && { month: "long" }), ...(dayOfMonth && { day: "numeric" }) };
  const said = new Date(Date.UTC(year, (month ?? 1) - 1, dayOfMonth ?? 1)).toLocaleDateString(
    document.documentElement.lang,
    { ...style, timeZone: "UTC" }
  );
  return doubt ? ui.about.replace("{date}", said) : said;
}
