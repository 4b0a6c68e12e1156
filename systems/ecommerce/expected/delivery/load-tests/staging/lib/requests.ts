// Ce que partagent les tests de charge de ecommerce, staging : les requêtes par classe, aux parts de la description.
// Produit par jauge : changez la description, pas ce fichier.
// Ce qui n'est pas un GET écrit vraiment : visez des données que l'on peut effacer, avant les visiteurs ; un corps qui manque se met dans la description (requests: body).

import { check, fail, sleep } from "k6";
import http from "k6/http";
import type { Response } from "k6/http";

// L'adresse du système et le jeton viennent de l'extérieur : k6 run -e BASE_URL=https://... -e TOKEN=...
const baseUrl = __ENV.BASE_URL ?? "";

const headers: Record<string, string> = __ENV.TOKEN ? { Authorization: `Bearer ${__ENV.TOKEN}` } : {};

// Les valeurs dans les chemins viennent aussi de l'extérieur, plusieurs pour ne pas toujours demander la même : -e ID=1,2,3
function anyOf(name: string) {
  const values = (__ENV[name] ?? "1").split(",");
  return values[Math.floor(Math.random() * values.length)];
}

function send(name: string, method: string, path: string, body: string | null) {
  const response = http.request(method, `${baseUrl}${path}`, body, { headers, tags: { class: name, name }, timeout: "5s" });
  return check(response, { answers: (r: Response) => (0 < r.status) && (r.status < 400) }, { class: name });
}

// browse: 50 %
export function sendBrowse() {
  return send("browse", "GET", "/api/catalog", null);
}

// search: 20 %
export function sendSearch() {
  return send("search", "GET", "/api/search", null);
}

// product: 15 %
export function sendProduct() {
  return send("product", "GET", `/api/products/${anyOf("ID")}`, null);
}

// cart: 9 %
export function sendCart() {
  return send("cart", "POST", "/api/cart", null);
}

// checkout: 3 %
export function sendCheckout() {
  return send("checkout", "POST", "/api/orders", null);
}

// account: 2 %
export function sendAccount() {
  return send("account", "POST", "/api/login", null);
}

// follow: 1 %
export function sendFollow() {
  return send("follow", "GET", `/api/orders/${anyOf("ID")}`, null);
}

// Chaque classe une fois.
export function everyRequest() {
  sendBrowse();
  sendSearch();
  sendProduct();
  sendCart();
  sendCheckout();
  sendAccount();
  sendFollow();
}

// Une requête, d'une classe que sa part décide.
export function anyRequest() {
  const draw = Math.random();
  if (draw < 0.5) {
    return sendBrowse();
  }
  if (draw < 0.7) {
    return sendSearch();
  }
  if (draw < 0.85) {
    return sendProduct();
  }
  if (draw < 0.94) {
    return sendCart();
  }
  if (draw < 0.97) {
    return sendCheckout();
  }
  if (draw < 0.99) {
    return sendAccount();
  }
  return sendFollow();
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
  const response = http.get(`${baseUrl}/health`, { headers, tags: { name: "ready" } });
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
