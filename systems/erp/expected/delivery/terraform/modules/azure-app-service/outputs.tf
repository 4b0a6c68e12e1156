output "id" {
  description = "Identifiant de l'application."
  value       = azurerm_linux_web_app.main.id
}

output "name" {
  description = "Nom de l'application."
  value       = azurerm_linux_web_app.main.name
}

output "fqdn" {
  description = "Adresse de l'application."
  value       = azurerm_linux_web_app.main.default_hostname
}

output "plan_id" {
  description = "Identifiant du plan."
  value       = azurerm_service_plan.main.id
}

output "principal_id" {
  description = "Principal de son identité, pour d'autres rôles."
  value       = azurerm_user_assigned_identity.main.principal_id
}

output "domain_verification_id" {
  description = "Valeur de l'enregistrement TXT asuid.NOM qui prouve un domaine."
  value       = azurerm_linux_web_app.main.custom_domain_verification_id
  sensitive   = true
}
