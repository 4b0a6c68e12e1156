// Taylor Shift, vente des billets du concert, prod: de plus en plus, jusqu'à ce qu'une promesse cède
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/stress.ts
// 30000 utilisateurs demandent plus d'une machine : chacune joue sa part, --execution-segment "0:1/4", "1/4:2/4" et ainsi de suite.

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    stress: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [
        { duration: "3m", target: 10000 },
        { duration: "3m", target: 10000 },
        { duration: "3m", target: 15000 },
        { duration: "3m", target: 15000 },
        { duration: "3m", target: 20000 },
        { duration: "3m", target: 20000 },
        { duration: "3m", target: 25000 },
        { duration: "3m", target: 25000 },
        { duration: "3m", target: 30000 },
        { duration: "3m", target: 30000 },
      ],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: [
      { threshold: "rate<=0.001", abortOnFail: true, delayAbortEval: "30s" },
      { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" },
    ],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: [{ threshold: "p(99)<200", abortOnFail: true, delayAbortEval: "30s" }],
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
  return summary("stress", data);
}
