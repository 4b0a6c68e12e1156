output "id" {
  description = "Identifiant de l'application."
  value       = azurerm_container_app.main.id
}

output "name" {
  description = "Nom de l'application."
  value       = azurerm_container_app.main.name
}

output "fqdn" {
  description = "Adresse de l'application."
  value       = azurerm_container_app.main.ingress[0].fqdn
}

output "principal_id" {
  description = "Principal de son identité, pour d'autres rôles."
  value       = azurerm_user_assigned_identity.main.principal_id
}
