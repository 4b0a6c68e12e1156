output "id" {
  description = "Identifiant du compte."
  value       = azurerm_storage_account.main.id
}

output "name" {
  description = "Nom du compte."
  value       = azurerm_storage_account.main.name
}

output "host" {
  description = "Adresse des fichiers."
  value       = azurerm_storage_account.main.primary_blob_host
}

output "container" {
  description = "Nom du conteneur."
  value       = azurerm_storage_container.main.name
}
