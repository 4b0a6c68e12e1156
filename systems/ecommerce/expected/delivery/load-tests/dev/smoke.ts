// E-commerce en microservices, dev: répond-il seulement
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/dev/smoke.ts

import type { Options } from "k6/options";
import { everyRequest, ready, summary } from "./lib/requests.ts";

export const options: Options = {
  scenarios: { smoke: { executor: "per-vu-iterations", vus: 1, iterations: 1, maxDuration: "5m" } },
  thresholds: { http_req_failed: [{ threshold: "rate==0", abortOnFail: true }] },
  summaryTrendStats: ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "p(99.9)", "max"],
};

export function setup() {
  ready();
}

export default function () {
  everyRequest();
}

export function handleSummary(data: any) {
  return summary("smoke", data);
}
