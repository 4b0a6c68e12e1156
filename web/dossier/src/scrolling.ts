/** Boxes that scroll sideways can be reached and scrolled by keyboard; those that do not are no stop on the way. */
export function reachScrolling(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>(".scroll")];
  const fit = (box: HTMLElement) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (!scrolls) {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      return;
    }
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", box.querySelector("caption")?.textContent ?? "");
  };
  const watch = new ResizeObserver((entries) => entries.forEach((e) => fit(e.target as HTMLElement)));
  boxes.forEach((box) => watch.observe(box));
}
