// ERP de supermarché sur Azure App Service, prod: toute la charge d'un coup
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/spike.ts

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    spike: {
      executor: "ramping-vus",
      startVUs: 2,
      stages: [
        { duration: "3m", target: 2 },
        { duration: "12s", target: 20 },
        { duration: "3m36s", target: 20 },
        { duration: "12s", target: 2 },
        { duration: "3m", target: 2 },
      ],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.001", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["avg<500"],
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
  return summary("spike", data);
}
