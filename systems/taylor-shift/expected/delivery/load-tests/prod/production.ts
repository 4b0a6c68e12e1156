// Taylor Shift, vente des billets du concert, prod: la charge promise
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/production.ts

import exec from "k6/execution";
import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    production: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "6m", target: 10000 }, { duration: "54m", target: 10000 }],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.001", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["p(99)<200"],
    // 1000/s sont promises ; cette charge en demande au plus 1000/s, réponses non comprises : 950/s pendant 54m.
    "http_reqs{phase:hold}": ["count>=3078000"],
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
  exec.vu.metrics.tags.phase = (exec.instance.currentTestRunDuration < 360000) ? "ramp" : "hold";
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("production", data);
}
