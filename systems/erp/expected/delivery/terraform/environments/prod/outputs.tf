output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "secrets_name" {
  description = "Nom du coffre."
  value       = module.secrets.name
}

output "db_name" {
  description = "Nom du serveur."
  value       = module.db.name
}

output "db_host" {
  description = "Adresse du serveur."
  value       = module.db.host
}

output "cdn_name" {
  description = "Nom du profil."
  value       = module.cdn.name
}

output "cdn_endpoint_host_name" {
  description = "Adresse de l'entrée."
  value       = module.cdn.endpoint_host_name
}

output "cdn_validation_tokens" {
  description = "Enregistrements TXT qui prouvent les domaines, par nom."
  value       = module.cdn.validation_tokens
}
