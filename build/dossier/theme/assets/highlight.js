// Highlights of words in the texts that a search looks through: the browser's own, so that no text is touched.

/** Highlight words, given with blanks between them. */
export function highlight(words) {
  const escaped = words.split(" ").map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const found = new Highlight();
  for (const body of document.querySelectorAll("[data-pagefind-body]")) {
    const nodes = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      for (const match of nodes.currentNode.data.matchAll(pattern)) {
        const range = new Range();
        range.setStart(nodes.currentNode, match.index);
        range.setEnd(nodes.currentNode, match.index + match[0].length);
        found.add(range);
      }
    }
  }
  CSS.highlights.set("found", found);
  document.documentElement.classList.add("searched"); // all elements of other pages would be asked for its colours too
}
