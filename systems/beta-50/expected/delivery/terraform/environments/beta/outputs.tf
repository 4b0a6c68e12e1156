output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "aws_network_nat_addresses" {
  description = "Adresses d'où les programmes appellent Internet."
  value       = { for key, copy in module.aws_network : key => copy.nat_addresses }
}

output "database_address" {
  description = "Son hôte."
  value       = { for key, copy in module.database : key => copy.address }
}

output "database_secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = { for key, copy in module.database : key => copy.secret_arn }
  sensitive   = true
}

output "cache_address" {
  description = "Son hôte."
  value       = { for key, copy in module.cache : key => copy.address }
}

output "files_bucket" {
  description = "Son nom."
  value       = { for key, copy in module.files : key => copy.bucket }
}

output "cron_function_name" {
  description = "Son nom."
  value       = { for key, copy in module.cron : key => copy.function_name }
}

output "models_eastus2_name" {
  description = "Nom du compte."
  value       = module.models_eastus2.name
}

output "models_eastus2_endpoint" {
  description = "Adresse des modèles."
  value       = module.models_eastus2.endpoint
}
