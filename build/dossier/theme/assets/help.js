// What a search says where a word is not found: which it is, which the others are, and what it may have meant.

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const MOST = 3; // words that one may have meant

/** Sentences about the words of a query that were not found; `asks` are queries to offer instead. */
export async function help(query, missing, pages, names, ui) {
  const asked = [...new Set(query.normalize("NFC").match(WORD) ?? [])];
  const found = asked.filter((word) => !missing.includes(word));
  const vocabulary = await names.load("vocabulary.json");
  const calls = [...new Set(pages.flatMap((page) => page.name.match(WORD) ?? []))];
  const written = new Map(calls.map((one) => [one.toLowerCase(), one]));
  const asks = missing.flatMap((word) => {
    const alike = [...near([...written.keys()], word.toLowerCase()), ...near(vocabulary, word.toLowerCase())];
    return [...new Set(alike)].slice(0, MOST).map((form) => query.replace(word, written.get(form) ?? form));
  });
  const told = (text, words) => ({ text: text.replace("{words}", words.map((word) => `“${word}”`).join(", ")) });
  return [
    ...(found.length ? [told(ui.found, found)] : []),
    told(ui.missing, missing),
    ...(asks.length ? [{ text: ui.meant, asks }] : []),
  ];
}

/** The words of a list that a mistyped one may have meant: a letter more, less, other or in another place; of long
 *  words two. The nearest first, then in the order of the list. */
function near(words, typed) {
  const reach = typed.length > 5 ? 2 : 1;
  const ranked = [];
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > reach || word === typed) continue;
    const far = distance(word, typed, reach);
    if (far <= reach) ranked.push([far, ranked.length, word]);
  }
  return ranked.sort(([a, x], [b, y]) => a - b || x - y).slice(0, MOST).map(([, , word]) => word);
}

/** How many letters two words differ in (optimal string alignment); more than `most` is just more. */
function distance(one, other, most) {
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
}
