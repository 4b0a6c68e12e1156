// Ce que partagent les tests de charge de taylor-shift, staging : les requêtes par classe, aux parts de la description.
// Produit par jauge : changez la description, pas ce fichier.
// Ce qui n'est pas un GET écrit vraiment : visez des données que l'on peut effacer, avant les visiteurs ; un corps qui manque se met dans la description (requests: body).

import { check, fail, sleep } from "k6";
import http from "k6/http";
import type { Response } from "k6/http";

// L'adresse du système et le jeton viennent de l'extérieur : k6 run -e BASE_URL=https://... -e TOKEN=...
const baseUrl = __ENV.BASE_URL ?? "";

const headers: Record<string, string> = __ENV.TOKEN ? { Authorization: `Bearer ${__ENV.TOKEN}` } : {};

function send(name: string, method: string, path: string, body: string | null) {
  const response = http.request(method, `${baseUrl}${path}`, body, { headers, tags: { class: name, name }, timeout: "30s" });
  return check(response, { answers: (r: Response) => (0 < r.status) && (r.status < 400) }, { class: name });
}

// Page du concert: 75 %
export function sendBrowse() {
  return send("browse", "GET", "/", null);
}

// Plan de salle: 15 %
export function sendSeats() {
  return send("seats", "GET", "/places", null);
}

// Mise au panier: 8 %
export function sendReserve() {
  return send("reserve", "POST", "/panier", null);
}

// Achat des billets: 2 %
export function sendBuy() {
  return send("buy", "POST", "/commande", null);
}

// Chaque classe une fois.
export function everyRequest() {
  sendBrowse();
  sendSeats();
  sendReserve();
  sendBuy();
}

// Une requête, d'une classe que sa part décide.
export function anyRequest() {
  const draw = Math.random();
  if (draw < 0.75) {
    return sendBrowse();
  }
  if (draw < 0.9) {
    return sendSeats();
  }
  if (draw < 0.98) {
    return sendReserve();
  }
  return sendBuy();
}

// Le visiteur lit et décide : exponential(10 s).
export function think() {
  sleep((-1 * Math.log(1 - Math.random())) * 10);
}

// Pas de charge sur une adresse qui ne répond pas.
export function ready() {
  if (baseUrl === "") {
    fail("BASE_URL manque : k6 run -e BASE_URL=https://...");
  }
  const response = http.get(`${baseUrl}/`, { headers, tags: { name: "ready" } });
  if (response.status === 0) {
    fail(`${baseUrl} ne répond pas : ${response.error}`);
  }
}

// Ce qui a tenu ou non, pour les lecteurs ; tous les chiffres en JSON à côté.
export function summary(name: string, data: any) {
  const metrics: Record<string, any> = data.metrics;
  const verdict = (metric: string, threshold: string) => `${metrics[metric].thresholds[threshold].ok ? "tenu      " : "NON TENU  "}${metric} ${threshold}`;
  const lines = Object.keys(metrics).flatMap((metric: string) => Object.keys(metrics[metric].thresholds ?? {}).map((threshold: string) => verdict(metric, threshold)));
  const file = `${name}.summary.json`;
  return { stdout: `${lines.join("\n")}\n`, [file]: JSON.stringify(data, null, 2) };
}
