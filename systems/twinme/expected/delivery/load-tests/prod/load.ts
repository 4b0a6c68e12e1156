// TwinMe IA, prod: la charge promise
// Produit par jauge : changez la description, pas ce fichier.
//   k6 run -e BASE_URL=https://... load-tests/prod/load.ts
// 50000 utilisateurs demandent plus d'une machine : chacune joue sa part, --execution-segment "0:1/4", "1/4:2/4" et ainsi de suite.

import exec from "k6/execution";
import type { Options } from "k6/options";
import { anyRequest, ready, summary, think } from "./lib/requests.ts";

export const options: Options = {
  scenarios: {
    load: {
      executor: "ramping-vus",
      startVUs: 0,
      stages: [{ duration: "10m", target: 50000 }, { duration: "1h", target: 50000 }],
      gracefulRampDown: "30s",
    },
  },
  thresholds: {
    http_req_failed: ["rate<=0.0005", { threshold: "rate<0.5", abortOnFail: true, delayAbortEval: "1m" }],
    // La promesse vaut pour toutes les requêtes ensemble.
    http_req_duration: ["p(95)<100"],
    // 5000/s sont promises ; cette charge en demande au plus 5000/s, réponses non comprises : 4750/s pendant 1h.
    "http_reqs{phase:hold}": ["count>=17100000"],
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
  exec.vu.metrics.tags.phase = (exec.instance.currentTestRunDuration < 600000) ? "ramp" : "hold";
  anyRequest();
  think();
}

export function handleSummary(data: any) {
  return summary("load", data);
}
