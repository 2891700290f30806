// Text pasted from Word or a web page into an essay keeps its paragraphs: each becomes one of the essay's, with a blank line between.
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, table, tr, div, section, article, ul, ol, dl, dt, dd, figure, hr";

const page = (html) => {
  const document = new DOMParser().parseFromString(html, "text/html");
  document.querySelectorAll("head, script, style, title, template").forEach((element) => element.remove());
  // Word writes the sign of a list item as text.
  document.querySelectorAll("[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i]").forEach((sign) => sign.replaceWith(/\d/.test(sign.textContent) ? `${sign.textContent.trim()} ` : "- "));
  // Others put a paragraph into the item.
  document.querySelectorAll("li").forEach((item) => {
    const place = item.closest("ol, ul")?.matches("ol") ? [...item.parentElement.children].filter((other) => other.matches("li")).indexOf(item) + (item.parentElement.start ?? 1) : 0;
    (item.querySelector(":scope > :is(p, div):first-child") ?? item).prepend(place ? `${place}. ` : "- ");
  });
  document.querySelectorAll("br").forEach((line) => line.replaceWith("\u2028"));
  document.querySelectorAll("td, th").forEach((cell) => cell.append(" "));
  return document;
};

// Every word of the page, cut wherever a block begins or ends.
const paragraphs = (node, found = [""]) => {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) found[found.length - 1] += child.data;
    if (child.nodeType !== Node.ELEMENT_NODE) continue;
    const isBlock = child.matches(BLOCKS);
    if (isBlock) found.push("");
    paragraphs(child, found);
    if (isBlock) found.push("");
  }
  return found;
};

const clean = (text) => text.replace(/[\t\n\r ]+/g, " ").replace(/ ?\u2028 ?/g, "\n").replace(/^- (?=- |\d+[.)] )/, "").trim();

const isItem = (text) => /^(- |\d+[.)] )/.test(text);

const together = (blocks) => blocks.map((text, i) => (i === 0 ? "" : isItem(text) && isItem(blocks[i - 1]) ? "\n" : "\n\n") + text).join("");

document.querySelector("essay-editor textarea[name=Text]")?.addEventListener("paste", (event) => {
  const html = event.clipboardData?.getData("text/html");
  const blocks = html ? paragraphs(page(html).body).map(clean).filter((text) => text) : [];
  if (blocks.length < 2) return;
  event.preventDefault();
  // The only way in that the field's own undo knows of.
  document.execCommand("insertText", false, together(blocks));
});
