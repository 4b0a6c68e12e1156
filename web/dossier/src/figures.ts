import type { Chart, Unit } from "./data";

const noBreak = "\u00a0";

/** Writes figures as the text beside them does. */
export class Figures {
  private readonly locale: string;

  constructor(lang: "en" | "fr") {
    this.locale = lang === "fr" ? "fr-FR" : "en-GB";
  }

  of(value: number, unit: Unit, currency?: string): string {
    switch (unit) {
      case "time":
        return this.clock(value);
      case "seconds":
        return this.time(value);
      case "money":
        return this.money(value, currency ?? "EUR");
      case "share":
        return this.number(value * 100) + noBreak + "%";
      case "rate":
        return this.number(value) + "/s";
      default:
        return this.number(value);
    }
  }

  /** Three digits that matter. */
  private number(value: number): string {
    const size = Math.abs(value);
    const digits = size === 0 || size >= 99.95 || Number.isInteger(value) ? 0 : size >= 9.995 ? 1 : 2;
    return value.toLocaleString(this.locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 });
  }

  private money(value: number, currency: string): string {
    const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0;
    return value.toLocaleString(this.locale, {
      style: "currency", currency, currencyDisplay: "narrowSymbol", maximumFractionDigits: digits, minimumFractionDigits: digits,
    });
  }

  private time(seconds: number): string {
    if (seconds === 0) return "0";
    if (seconds < 0.9995) return this.number(seconds * 1000) + noBreak + "ms";
    if (seconds < 59.95) return this.number(seconds) + noBreak + "s";
    return this.clock(seconds);
  }

  private clock(seconds: number): string {
    const all = Math.round(seconds);
    if (all === 0) return "0";
    const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
    if (hours > 0) return hours + noBreak + "h" + (minutes ? noBreak + String(minutes).padStart(2, "0") : "");
    if (minutes === 0) return rest + noBreak + "s";
    return minutes + noBreak + "min" + (rest ? noBreak + String(rest).padStart(2, "0") : "");
  }
}

/** Ticks of a time axis at whole minutes or hours. */
export function timeTicks(end: number, most: number): number[] {
  const steps = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400];
  const step = steps.find((s) => end / s <= most) ?? steps[steps.length - 1]!;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}

/** Marks of a logarithmic time scale that people know. */
export function logTicks(low: number, high: number): number[] {
  const marks = [1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60, 300, 900, 3600];
  return marks.filter((m) => m >= low && m <= high);
}

export const colour = (tone: Chart["kind"] | string): string => `var(--tone-${tone})`;
