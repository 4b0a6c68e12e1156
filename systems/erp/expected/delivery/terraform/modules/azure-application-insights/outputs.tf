output "id" {
  description = "Identifiant."
  value       = azurerm_application_insights.main.id
}

output "name" {
  description = "Nom."
  value       = azurerm_application_insights.main.name
}

output "connection_string" {
  description = "Où les programmes envoient leur télémétrie."
  value       = azurerm_application_insights.main.connection_string
  sensitive   = true
}
