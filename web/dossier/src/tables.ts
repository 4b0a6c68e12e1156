type Order = "ascending" | "descending";

/** Makes the headings of long tables buttons that sort; the order of the file comes back with the third press. */
export function sortTables(lang: "en" | "fr"): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    const body = table.tBodies[0];
    if (!body) continue;
    const stated = [...body.rows];
    [...(table.tHead?.rows[0]?.cells ?? [])].forEach((cell, column) => offer(cell, () => sort(table, body, stated, column, lang)));
  }
}

function offer(cell: HTMLTableCellElement, act: () => void): void {
  if (!cell.textContent) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.append(...cell.childNodes);
  button.addEventListener("click", act);
  cell.append(button);
}

function sort(table: HTMLTableElement, body: HTMLTableSectionElement, stated: HTMLTableRowElement[], column: number, lang: string): void {
  const cells = [...table.tHead!.rows[0]!.cells];
  const before = cells[column]!.getAttribute("aria-sort");
  const next: Order | null = before === null ? "ascending" : before === "ascending" ? "descending" : null;
  for (const cell of cells) cell.removeAttribute("aria-sort");
  if (!next) return body.append(...stated);
  cells[column]!.setAttribute("aria-sort", next);
  const collator = new Intl.Collator(lang, { numeric: true });
  const sign = next === "ascending" ? 1 : -1;
  body.append(...[...stated].sort((a, b) => sign * compare(a.cells[column], b.cells[column], collator)));
}

function compare(a: HTMLTableCellElement | undefined, b: HTMLTableCellElement | undefined, collator: Intl.Collator): number {
  const [x, y] = [a?.textContent ?? "", b?.textContent ?? ""];
  const [m, n] = [figure(x), figure(y)];
  return m !== null && n !== null ? m - n : collator.compare(x, y);
}

/** The number that a cell begins with, in either language; null where it begins with none. */
export function figure(text: string): number | null {
  const match = /^[^\d−-]{0,3}([−-]?)(\d[\d  \s.,]*)/.exec(text.trim());
  if (!match) return null;
  let digits = match[2]!.replace(/[\s  ]/g, "");
  // a comma or a point before exactly three digits groups them, unless it is the only one and the other is a decimal
  digits = digits.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  const value = Number.parseFloat(digits);
  return Number.isNaN(value) ? null : match[1] ? -value : value;
}
