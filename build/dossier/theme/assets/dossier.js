// What every page does with JavaScript. Nothing here is needed to read.

// "/" goes to the search, as on the sites of libraries and archives.
addEventListener("keydown", (event) => {
  const field = document.querySelector("#search-words, #find");
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && field && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
  }
});

// Words that a search found (`?h=…`) are highlighted in the text, which stays as it is.
const words = new URLSearchParams(location.search).get("h");
if (words && window.Highlight && CSS.highlights) import("./highlight.js").then((module) => module.highlight(words));

// What a reader chose to have marked in articles is kept for the next one.
for (const box of document.querySelectorAll(".switches input")) {
  const key = `dossier.marks.${box.value}`;
  box.checked = localStorage.getItem(key) !== "off";
  box.addEventListener("change", () => localStorage.setItem(key, box.checked ? "on" : "off"));
}

// On a phone the rows of a table are stacked (dossier.css): each cell knows its column, and the table stays one.
for (const table of document.querySelectorAll("main table:not([class])")) {
  const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  table.role = "table";
  for (const row of table.rows) {
    row.role = "row";
    for (const cell of row.cells) {
      cell.role = cell.tagName === "TH" ? "columnheader" : "cell";
      cell.dataset.label = columns[cell.cellIndex] ?? "";
    }
  }
}

const place = document.querySelector("#dossier-search");
if (place) import("./search.js").then((search) => search.start(place));

const text = document.querySelector("article.text");
if (text) import("./about.js").then((about) => about.start(text));

for (const form of document.querySelectorAll("form.find")) {
  form.addEventListener("focusin", () => import("./suggest.js").then((suggest) => suggest.start(form)), { once: true });
}

const narrow = document.querySelector("form.narrow");
if (narrow) import("./narrow.js").then((module) => module.start(narrow));
