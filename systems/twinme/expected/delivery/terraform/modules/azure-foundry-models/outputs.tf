output "id" {
  description = "Identifiant du compte."
  value       = azurerm_cognitive_account.main.id
}

output "name" {
  description = "Nom du compte."
  value       = azurerm_cognitive_account.main.name
}

output "endpoint" {
  description = "Adresse des modèles."
  value       = azurerm_cognitive_account.main.endpoint
}
