output "id" {
  description = "Identifiant de l'espace de travail."
  value       = azurerm_log_analytics_workspace.main.id
}
