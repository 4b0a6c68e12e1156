// Bêta, 50 utilisateurs, beta: la charge promise
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/beta/load.ts

import exec from "k6/execution";
import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    load: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "5m", target: 50 }, { duration: "1h", target: 50 }],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.005", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["p(95)<500"],
    // Chaque classe dans le bilan, sans verdict propre.
    "http_req_duration{class:page}": ["p(95)>=0"],
    "http_req_duration{class:chat}": ["p(95)>=0"],
    "http_req_duration{class:media}": ["p(95)>=0"],
    "http_req_duration{class:reasoning}": ["p(95)>=0"],
    "http_req_duration{class:upload}": ["p(95)>=0"],
  },
  summaryTrendStats: ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "p(99.9)", "max"],
};

export function setup() {
  ready();
}

export default function () {
  exec.vu.metrics.tags.phase = (exec.instance.currentTestRunDuration < 300000) ? "ramp" : "hold";
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("load", data);
}
