output "id" {
  description = "Identifiant du serveur."
  value       = azurerm_postgresql_flexible_server.main.id
}

output "name" {
  description = "Nom du serveur."
  value       = azurerm_postgresql_flexible_server.main.name
}

output "host" {
  description = "Adresse du serveur."
  value       = azurerm_postgresql_flexible_server.main.fqdn
}

output "replica_ids" {
  description = "Identifiants des répliques de lecture, par nom."
  value       = { for name, replica in azurerm_postgresql_flexible_server.replica : name => replica.id }
}
