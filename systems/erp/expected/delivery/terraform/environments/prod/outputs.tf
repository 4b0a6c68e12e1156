output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "secrets_name" {
  description = "Nom du coffre."
  value       = module.secrets.name
}

output "app_name" {
  description = "Nom de l'application."
  value       = module.app.name
}

output "app_fqdn" {
  description = "Adresse de l'application."
  value       = module.app.fqdn
}

output "app_domain_verification_id" {
  description = "Valeur de l'enregistrement TXT asuid.NOM qui prouve un domaine."
  value       = module.app.domain_verification_id
  sensitive   = true
}

output "db_name" {
  description = "Nom du serveur."
  value       = module.db.name
}

output "db_host" {
  description = "Adresse du serveur."
  value       = module.db.host
}

output "insights_name" {
  description = "Nom."
  value       = module.insights.name
}

output "media_name" {
  description = "Nom du compte."
  value       = module.media.name
}

output "media_host" {
  description = "Adresse des fichiers."
  value       = module.media.host
}

output "media_container" {
  description = "Nom du conteneur."
  value       = module.media.container
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
