// E-commerce en microservices, dev: la charge pendant longtemps : fuites, disques pleins, certificats qui expirent
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/dev/endurance.ts

import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    endurance: {
      executor: "ramping-vus",
      startVUs: 10,
      stages: [
        { duration: "6h", target: 8 },
        { duration: "6h", target: 35 },
        { duration: "6h", target: 40 },
        { duration: "3h", target: 50 },
        { duration: "3h", target: 10 },
      ],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: [{ threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
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
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("endurance", data);
}
