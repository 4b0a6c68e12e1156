/** Marks the section that is being read, and closes the phone's menu once it has been used. */
export function followSections(): void {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>(".nav a")].map((a) => [a.hash.slice(1), a]));
  const menu = document.querySelector<HTMLDetailsElement>(".nav details");
  const wide = matchMedia("(min-width: 70rem)");
  const fit = () => menu && (menu.open = wide.matches);
  wide.addEventListener("change", fit);
  fit();
  for (const link of links.values()) link.addEventListener("click", () => menu && !wide.matches && (menu.open = false));
  const seen = new IntersectionObserver((entries) => {
    const entry = entries.find((e) => e.isIntersecting);
    if (!entry) return;
    for (const link of links.values()) link.removeAttribute("aria-current");
    links.get(entry.target.id)?.setAttribute("aria-current", "true");
  }, { rootMargin: "-15% 0px -75% 0px" });
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) seen.observe(section);
  }
}
