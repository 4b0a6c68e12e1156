output "arn" {
  description = "Le domaine."
  value       = aws_opensearch_domain.main.arn
}

output "domain_name" {
  description = "Son nom."
  value       = aws_opensearch_domain.main.domain_name
}

output "endpoint" {
  description = "Son hôte."
  value       = aws_opensearch_domain.main.endpoint
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = aws_security_group.main.id
}
