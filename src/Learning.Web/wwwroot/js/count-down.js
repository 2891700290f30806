// <count-down now="ms" phases="[…]" words="{…}">: keeps the words beside a deadline right while the page stays open.
// Time is the server's: its instant when the page was made, and from then on a clock that nobody can set. After a sleep,
// which stops that clock in some browsers, the server is asked again. Nothing is judged here. Without this script the words are those of the page.
const units = [["Days", 86400], ["Hours", 3600], ["Minutes", 60], ["Seconds", 1]];

export function spoken(at, now, words, language) {
  const plural = new Intl.PluralRules(language);
  const count = (unit, number) => {
    const form = plural.select(number);
    return (words[`${unit}.${form}`] ?? words[`${unit}.many`]).replace("{0}", number);
  };
  const seconds = Math.floor(Math.abs(at - now) / 1000);
  const [unit, size] = units.find(([, length]) => seconds >= 2 * length) ?? units.at(-1);
  const minutes = Math.floor((seconds % 3600) / 60);
  const largest = count(unit, Math.floor(seconds / size));
  if (at <= now && now - at < 60_000) return words.JustNow;
  return words[at > now ? "In" : "Ago"].replace("{0}", unit === "Hours" && minutes > 0 ? `${largest} ${count("Minutes", minutes)}` : largest);
}

class CountDown extends HTMLElement {
  connectedCallback() {
    this.phases = JSON.parse(this.getAttribute("phases"));
    this.words = JSON.parse(this.getAttribute("words"));
    this.language = this.closest("[lang]").lang;
    this.set(Number(this.getAttribute("now")), performance.now());
    this.stop = new AbortController();
    const { signal } = this.stop;
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.ask(), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.ask(), { signal });
    this.timer = setInterval(() => this.show(), 1000);
    this.ask();
  }

  disconnectedCallback() {
    this.stop.abort();
    clearInterval(this.timer);
  }

  set(instant, measured) {
    this.offset = instant - measured;
  }

  async ask() {
    const sent = performance.now();
    try {
      const answer = await fetch("/now", { cache: "no-store" });
      if (answer.ok) this.set(Number(await answer.text()), (sent + performance.now()) / 2);
    } catch {
      // The line is down: the clock that was running goes on.
    }
    this.show();
  }

  show() {
    const now = this.offset + performance.now();
    const phase = this.phases.find(({ until }) => until === null || now < until);
    const text = phase.says.replace("{0}", spoken(phase.turns, now, this.words, this.language));
    if (this.textContent !== text) this.textContent = text;
    for (const shape of [this.closest(".state"), this.closest("section[data-state]")]) if (shape) shape.dataset.state = phase.nearness;
  }
}

customElements.define("count-down", CountDown);
