output "address" {
  description = "Son hôte."
  value       = aws_db_instance.main.address
}

output "port" {
  description = "Son port."
  value       = aws_db_instance.main.port
}

output "arn" {
  description = "L'instance."
  value       = aws_db_instance.main.arn
}

output "identifier" {
  description = "Son nom."
  value       = aws_db_instance.main.identifier
}

output "secret_arn" {
  description = "Le secret qui porte utilisateur et mot de passe."
  value       = aws_db_instance.main.master_user_secret[0].secret_arn
  sensitive   = true
}

output "replica_addresses" {
  description = "Hôtes des réplicas de lecture."
  value       = [for one in aws_db_instance.replica : one.address]
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = aws_security_group.main.id
}
