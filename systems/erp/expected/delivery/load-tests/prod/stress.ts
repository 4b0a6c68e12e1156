// ERP de supermarché sur Azure App Service, prod: de plus en plus, jusqu'à ce qu'une promesse cède
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/stress.ts

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    stress: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [
        { duration: "3m", target: 20 },
        { duration: "3m", target: 20 },
        { duration: "3m", target: 30 },
        { duration: "3m", target: 30 },
        { duration: "3m", target: 40 },
        { duration: "3m", target: 40 },
        { duration: "3m", target: 50 },
        { duration: "3m", target: 50 },
        { duration: "3m", target: 60 },
        { duration: "3m", target: 60 },
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
    http_req_duration: [{ threshold: "avg<500", abortOnFail: true, delayAbortEval: "30s" }],
    // Chaque classe dans le bilan, sans verdict propre.
    "http_req_duration{class:dashboard}": ["p(95)>=0"],
    "http_req_duration{class:stock}": ["p(95)>=0"],
    "http_req_duration{class:sale}": ["p(95)>=0"],
    "http_req_duration{class:report}": ["p(95)>=0"],
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
