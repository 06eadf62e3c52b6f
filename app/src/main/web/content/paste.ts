/** What the schema reads, and what the editor's own clipboard needs. */
const KEPT = new Set(["href", "colspan", "rowspan", "data-picture", "data-alt", "data-credit", "data-pm-slice"]);

/**
 * Makes clean what comes from Word and from web pages, before the schema takes from it what it knows. Word's lists are
 * paragraphs with a bullet typed in front: they become lists.
 */
export function cleanHtml(html: string): string {
  // Styles and handlers lose their names before anything is parsed, so that they can't even be tried.
  const inert = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son[a-z]+\s*=/gi, " data-on="));
  const body = new DOMParser().parseFromString(inert, "text/html").body;
  body.querySelectorAll("script, style, meta, link, title, xml, iframe, object, embed, svg, form, input, button, noscript, template").forEach((element) => element.remove());
  body.querySelectorAll("*").forEach((element) => {
    if (element.tagName.includes(":")) element.replaceWith(...element.childNodes);
  });
  wordLists(body);
  body.querySelectorAll("*").forEach((element) => {
    const bold = /font-weight:\s*(bold|[6-9]\d\d)/i.test(element.getAttribute("data-style") ?? "");
    const normal = /font-weight:\s*normal/i.test(element.getAttribute("data-style") ?? "");
    for (const {name} of [...element.attributes]) {
      if (!KEPT.has(name)) element.removeAttribute(name);
    }
    if (bold && element.tagName !== "B" && element.tagName !== "STRONG") {
      const strong = document.createElement("strong");
      strong.append(...element.childNodes);
      element.append(strong);
    }
    if (normal && element.tagName === "B") element.replaceWith(...element.childNodes);
  });
  return body.innerHTML.replace(/&nbsp;/g, " ");
}

function wordLists(body: HTMLElement): void {
  let list: HTMLElement | null = null;
  for (const paragraph of body.querySelectorAll<HTMLElement>("p")) {
    if (!/mso-list|MsoListParagraph/i.test(`${paragraph.getAttribute("data-style")} ${paragraph.className}`)) {
      list = null;
      continue;
    }
    const bullet = /^[\s\u00a0]*(?:[·•o§\-–]|[0-9\u0e50-\u0e59]+[.)])[\s\u00a0]+/.exec(paragraph.textContent ?? "");
    paragraph.querySelectorAll("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']").forEach((mark) => mark.remove());
    const kind = bullet && /[0-9\u0e50-\u0e59]/.test(bullet[0]) ? "ol" : "ul";
    if (!list || list.tagName.toLowerCase() !== kind || paragraph.previousElementSibling !== list) {
      list = document.createElement(kind);
      paragraph.before(list);
    }
    const item = document.createElement("li");
    list.append(item);
    item.append(paragraph);
  }
}
