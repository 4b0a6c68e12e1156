output "id" {
  description = "Identifiant du coffre."
  value       = azurerm_key_vault.main.id
}

output "name" {
  description = "Nom du coffre."
  value       = azurerm_key_vault.main.name
}

output "secret_ids" {
  description = "Adresses des secrets, sans version."
  value       = { for name, secret in azurerm_key_vault_secret.main : name => secret.versionless_id }
}
