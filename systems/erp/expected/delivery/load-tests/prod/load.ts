// ERP de supermarché sur Azure App Service, prod: la charge promise
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/load.ts

import exec from "k6/execution";
import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    load: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "10m", target: 20 }, { duration: "1h", target: 20 }],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.001", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["avg<500"],
    // 100/s sont promises ; cette charge en demande au plus 2.5/s, réponses non comprises : 2.375/s pendant 1h.
    "http_reqs{phase:hold}": ["count>=8550"],
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
  exec.vu.metrics.tags.phase = (exec.instance.currentTestRunDuration < 600000) ? "ramp" : "hold";
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("load", data);
}
