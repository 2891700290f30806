// <lesson-contents>: marks where the reader is in the table of contents that holds it.
class LessonContents extends HTMLElement {
  connectedCallback() {
    this.links = [...this.closest("nav").querySelectorAll("a[href^='#']")];
    this.headings = this.links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    this.passing = new IntersectionObserver(() => this.follow(), { rootMargin: "0px 0px -75% 0px" });
    for (const heading of this.headings) if (heading) this.passing.observe(heading);
  }

  disconnectedCallback() {
    this.passing.disconnect();
  }

  // The last heading above the upper quarter of the window.
  follow() {
    const line = innerHeight / 4 + 1;
    const at = this.headings.findLastIndex((heading) => heading?.getBoundingClientRect().top <= line);
    for (const [i, link] of this.links.entries()) {
      if (i !== at) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
        const list = link.closest("nav");
        if (list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
      }
    }
  }
}

customElements.define("lesson-contents", LessonContents);
