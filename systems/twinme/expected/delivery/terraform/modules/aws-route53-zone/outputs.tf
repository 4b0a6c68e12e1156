output "zone_id" {
  description = "La zone."
  value       = aws_route53_zone.main.zone_id
}

output "name_servers" {
  description = "Ce que le bureau d'enregistrement du domaine doit savoir."
  value       = aws_route53_zone.main.name_servers
}
