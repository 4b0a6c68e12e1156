output "address" {
  description = "Where the site answers."
  value       = "https://${azurerm_container_app.web.ingress[0].fqdn}"
}

output "roles" {
  description = "Roles of the site."
  value       = [for role in azurerm_role_assignment.reader : role.id]
}

output "secret" {
  description = "The administrator's password."
  value       = var.database_password
  sensitive   = true
}
