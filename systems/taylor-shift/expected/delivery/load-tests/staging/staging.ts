// Taylor Shift, vente des billets du concert, staging: la charge promise
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/staging/staging.ts

import exec from "k6/execution";
import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    staging: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "3m", target: 500 }, { duration: "27m", target: 500 }],
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
  exec.vu.metrics.tags.phase = (exec.instance.currentTestRunDuration < 180000) ? "ramp" : "hold";
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("staging", data);
}
