// <reading-now>: tells the server, while this essay is before somebody's eyes, that it is being read, and shows who else reads it.
// One that is only passed by is not read. Without this script the server takes every opened page for reading.
const SETTLED = 3000; // milliseconds
const EVERY = 45000;

class ReadingNow extends HTMLElement {
  connectedCallback() { this.again(SETTLED); }

  disconnectedCallback() { clearTimeout(this.timer); }

  again(after) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), after);
  }

  async tell() {
    if (!document.hidden) await this.send();
    if (this.isConnected) this.again(EVERY);
  }

  async send() {
    const token = this.closest("#desk")?.querySelector("#grade [name=__RequestVerificationToken]")?.value;
    try {
      const answer = await fetch(this.dataset.address, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ __RequestVerificationToken: token ?? "" }) });
      if (answer.ok) this.show((await answer.json()).others);
    } catch {
      // Nobody is told for a while; the next sign of life says it again.
    }
  }

  show(words) {
    const line = this.querySelector("p");
    if (line.textContent !== words) line.textContent = words;
  }
}

customElements.define("reading-now", ReadingNow);
