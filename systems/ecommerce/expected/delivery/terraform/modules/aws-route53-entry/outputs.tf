output "host" {
  description = "L'hôte."
  value       = var.host
}

output "health_check_ids" {
  description = "Contrôles de santé par région."
  value       = { for region, check in aws_route53_health_check.main : region => check.id }
}
