// E-commerce en microservices, prod: la charge promise
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/load.ts
// 60000 utilisateurs demandent plus d'une machine : chacune joue sa part, --execution-segment "0:1/4", "1/4:2/4" et ainsi de suite.

import exec from "k6/execution";
import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    load: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "15m", target: 60000 }, { duration: "1h", target: 60000 }],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.0001", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["p(95)<200"],
    // Chaque classe dans le bilan, sans verdict propre.
    "http_req_duration{class:browse}": ["p(95)>=0"],
    "http_req_duration{class:search}": ["p(95)>=0"],
    "http_req_duration{class:product}": ["p(95)>=0"],
    "http_req_duration{class:cart}": ["p(95)>=0"],
    "http_req_duration{class:checkout}": ["p(95)>=0"],
    "http_req_duration{class:account}": ["p(95)>=0"],
    "http_req_duration{class:follow}": ["p(95)>=0"],
  },
  summaryTrendStats: ["avg", "min", "med", "p(90)", "p(95)", "p(99)", "p(99.9)", "max"],
};

export function setup() {
  ready();
}

export default function () {
  exec.vu.metrics.tags.phase = (exec.instance.currentTestRunDuration < 900000) ? "ramp" : "hold";
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("load", data);
}
