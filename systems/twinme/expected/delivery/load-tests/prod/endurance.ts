// TwinMe IA, prod: Test d'endurance
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/endurance.ts

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    endurance: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "3m", target: 200 }, { duration: "57m", target: 200 }],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.0005", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["p(95)<100"],
    // Chaque classe dans le bilan, sans verdict propre.
    "http_req_duration{class:read}": ["p(95)>=0"],
    "http_req_duration{class:write}": ["p(95)>=0"],
    "http_req_duration{class:ask}": ["p(95)>=0"],
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
  return summary("endurance", data);
}
