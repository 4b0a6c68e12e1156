output "id" {
  description = "Identifiant du profil."
  value       = azurerm_cdn_frontdoor_profile.main.id
}

output "name" {
  description = "Nom du profil."
  value       = azurerm_cdn_frontdoor_profile.main.name
}

output "guid" {
  description = "Ce que contient X-Azure-FDID dans chaque requête passée par lui."
  value       = azurerm_cdn_frontdoor_profile.main.resource_guid
}

output "endpoint_host_name" {
  description = "Adresse de l'entrée."
  value       = azurerm_cdn_frontdoor_endpoint.main.host_name
}

output "validation_tokens" {
  description = "Enregistrements TXT qui prouvent les domaines, par nom."
  value       = { for key, domain in azurerm_cdn_frontdoor_custom_domain.main : "_dnsauth.${domain.host_name}" => domain.validation_token }
}
