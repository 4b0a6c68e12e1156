output "id" {
  description = "Identifiant de l'environnement."
  value       = azurerm_container_app_environment.main.id
}

output "default_domain" {
  description = "Domaine de ses applications."
  value       = azurerm_container_app_environment.main.default_domain
}

output "static_ip_address" {
  description = "Adresse de son entrée."
  value       = azurerm_container_app_environment.main.static_ip_address
}
