// ERP de supermarché sur Azure App Service, prod: la charge pendant longtemps : fuites, disques pleins, certificats qui expirent
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/endurance.ts

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    endurance: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "4m48s", target: 20 }, { duration: "3h55m12s", target: 20 }],
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
  return summary("endurance", data);
}
