output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "edge_name" {
  description = "Nom du profil."
  value       = module.edge.name
}

output "edge_endpoint_host_name" {
  description = "Adresse de l'entrée."
  value       = module.edge.endpoint_host_name
}

output "edge_validation_tokens" {
  description = "Enregistrements TXT qui prouvent les domaines, par nom."
  value       = module.edge.validation_tokens
}

output "shop_name" {
  description = "Nom de l'application."
  value       = module.shop.name
}

output "shop_fqdn" {
  description = "Adresse de l'application."
  value       = module.shop.fqdn
}

output "db_name" {
  description = "Nom du serveur."
  value       = module.db.name
}

output "db_host" {
  description = "Adresse du serveur."
  value       = module.db.host
}

output "secrets_name" {
  description = "Nom du coffre."
  value       = module.secrets.name
}
