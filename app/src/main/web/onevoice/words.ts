/** The words that the page brought along, by key. */
export type Words = (key: string, ...values: (string | number)[]) => string;

/** A key that is missing shows itself rather than nothing. English has a form of its own for one thing: key.one. */
export function wordsOf(texts: Record<string, string>): Words {
  return (key, ...values) => {
    const text = (values[0] === 1 ? texts[`${key}.one`] : undefined) ?? texts[key] ?? key;
    return text.replace(/\{(\d)}/g, (hole, n: string) => {
      const value = values[Number(n)];
      return typeof value === "number" ? value.toLocaleString("en") : value ?? hole;
    });
  };
}

/** The texts that the part `words.jte` left in the page; for findings those below `onevoice.card.`. */
export function wordsOnPage(): Record<string, string> {
  const texts: Record<string, string> = {};
  document.querySelectorAll<HTMLTemplateElement>("template[data-words]").forEach(({content}) =>
    content.querySelectorAll<HTMLElement>("[data-key]").forEach((word) => (texts[word.dataset.key!] = word.textContent ?? "")));
  return texts;
}
