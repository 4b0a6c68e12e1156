output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "models_eastus2_name" {
  description = "Nom du compte."
  value       = module.models_eastus2.name
}

output "models_eastus2_endpoint" {
  description = "Adresse des modèles."
  value       = module.models_eastus2.endpoint
}
