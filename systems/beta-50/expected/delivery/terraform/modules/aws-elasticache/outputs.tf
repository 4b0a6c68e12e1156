output "address" {
  description = "Son hôte."
  value       = coalesce(aws_elasticache_replication_group.main.configuration_endpoint_address, aws_elasticache_replication_group.main.primary_endpoint_address)
}

output "port" {
  description = "Son port."
  value       = aws_elasticache_replication_group.main.port
}

output "arn" {
  description = "Le cache."
  value       = aws_elasticache_replication_group.main.arn
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = aws_security_group.main.id
}
