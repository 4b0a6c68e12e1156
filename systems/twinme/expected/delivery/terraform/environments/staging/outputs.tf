output "resource_group_name" {
  description = "Groupe de ressources de cet environnement."
  value       = azurerm_resource_group.main.name
}

output "model_name" {
  description = "Nom du compte."
  value       = module.model.name
}

output "model_endpoint" {
  description = "Adresse des modèles."
  value       = module.model.endpoint
}
