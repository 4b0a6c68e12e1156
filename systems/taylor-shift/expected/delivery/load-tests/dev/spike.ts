// Taylor Shift, vente des billets du concert, dev: toute la charge d'un coup
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/dev/spike.ts

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    spike: {
      executor: "ramping-vus",
      startVUs: 5,
      stages: [
        { duration: "3m", target: 5 },
        { duration: "12s", target: 50 },
        { duration: "3m36s", target: 50 },
        { duration: "12s", target: 5 },
        { duration: "3m", target: 5 },
      ],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: [{ threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // Chaque classe dans le bilan, sans verdict propre.
    "http_req_duration{class:browse}": ["p(95)>=0"],
    "http_req_duration{class:seats}": ["p(95)>=0"],
    "http_req_duration{class:reserve}": ["p(95)>=0"],
    "http_req_duration{class:buy}": ["p(95)>=0"],
  },
  summaryTrendStats: ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "p(99.9)", "max"],
};

export function setup() {
  ready();
}

export default function () {
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("spike", data);
}
